import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ordinary requests beside bare JDBC loops with the same driver on the same server in the same run: one customer by id,
 * a list of 50, a new customer; with {@code --only create} nothing but that. What a create takes of the
 * processor, in the program ({@code --pid}) and in the server ({@code --dbpid}), hangs less on what else is at work.
 */
final class Requests {
    private static final int CONNECTIONS = 8;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TAIL = Pattern.compile("\\s99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern COUNT = Pattern.compile("(\\d+) requests in");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    /** As the product asks for them. */
    private static final String CUSTOMERS = "SELECT c.*, (SELECT GROUP_CONCAT(CONCAT(x.source, '\\t', x.external_id)"
            + " SEPARATOR '\\n') FROM customer_external_id x WHERE x.customer_id = c.id) AS external_ids FROM customer c";
    private static final String OPTIONS = "useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=500"
            + "&prepStmtCacheSqlLimit=8192&cacheServerConfiguration=true&useLocalSessionState=true"
            + "&cacheResultSetMetadata=true&maintainTimeStats=false&allowPublicKeyRetrieval=true";

    private final Map<String, String> told;
    private final String api;
    private final int seconds;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    private Requests(Map<String, String> told) throws Exception {
        this.told = told;
        this.api = told.getOrDefault("api", "http://127.0.0.1:8080") + "/api/v1";
        this.seconds = Integer.parseInt(told.getOrDefault("seconds", "15"));
        this.token = signIn();
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> told = new TreeMap<>();
        for (int at = 0; at + 1 < args.length; at += 2) {
            told.put(args[at].substring(2), args[at + 1]);
        }
        new Requests(told).run();
    }

    private void run() throws Exception {
        System.out.printf("%-44s %10s %10s %8s%n", "", "a second", "p99 ms", "of JDBC");
        if (!"create".equals(told.get("only"))) {
            reads();
        }
        create();
    }

    private void reads() throws Exception {
        byId(ids());
        list("50 by name", "?limit=50", CUSTOMERS + " ORDER BY c.sort_name, c.id LIMIT 51");
        list(
                "50 of a country by name",
                "?limit=50&country=IN",
                CUSTOMERS + " WHERE c.country = 'IN' ORDER BY c.sort_name, c.id LIMIT 51");
        list(
                "50 of a country, latest first",
                "?limit=50&country=IN&sort=-createdAt",
                CUSTOMERS + " WHERE c.country = 'IN' ORDER BY c.created_at DESC, c.id DESC LIMIT 51");
    }

    // ---- one customer by id

    private void byId(List<byte[]> ids) throws Exception {
        String sql = CUSTOMERS + " WHERE c.id = ?";
        StringBuilder paths = new StringBuilder("local ids = {");
        ids.forEach(id -> paths.append('"').append(uuid(id)).append("\","));
        String script = paths + "}\nrequest = function() return wrk.format(nil, '/api/v1/customers/'"
                + " .. ids[math.random(#ids)]) end\n";
        double floor = loop(connection -> {
            PreparedStatement read = connection.prepareStatement(sql);
            return () -> {
                read.setBytes(1, ids.get(ThreadLocalRandom.current().nextInt(ids.size())));
                return drain(read);
            };
        });
        wrk("/api/v1/customers", script, seconds * 2);
        print("one customer by id", wrk("/api/v1/customers", script, seconds), floor);
    }

    // ---- lists

    private void list(String name, String query, String sql) throws Exception {
        double floor = loop(connection -> {
            PreparedStatement read = connection.prepareStatement(sql);
            return () -> drain(read);
        });
        wrk("/api/v1/customers" + query, "", Math.max(3, seconds / 3));
        print(name, wrk("/api/v1/customers" + query, "", seconds), floor);
    }

    // ---- new customers

    /** Each with a key of its own; beside it, bare inserts of such a row and its outside id, committed singly. */
    private void create() throws Exception {
        String run = Long.toString(System.currentTimeMillis(), 36);
        double floor = loop(connection -> {
            connection.setAutoCommit(false);
            connection.createStatement().execute("CREATE TABLE IF NOT EXISTS bench_made LIKE customer");
            PreparedStatement row = connection.prepareStatement("INSERT INTO bench_made (id, version, kind, name,"
                    + " country, attributes, created_at, changed_at) VALUES (?, 1, 'organisation', ?, 'IN', NULL,"
                    + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
            return () -> {
                byte[] id = new byte[16];
                ThreadLocalRandom.current().nextBytes(id);
                long now = System.currentTimeMillis();
                for (int i = 0; i < 6; i++) {
                    id[i] = (byte) (now >>> (40 - 8 * i));
                }
                String name = "Made " + HexFormat.of().formatHex(id);
                row.setBytes(1, id);
                row.setString(2, name);
                row.executeUpdate();
                connection.commit();
                return 1;
            };
        });
        try (Connection connection = connect()) {
            connection.createStatement().execute("DROP TABLE bench_made");
        }
        String script = """
                local thread = 0
                function setup(t) thread = thread + 1; t:set("n", thread) end
                function init() made = 0 end
                request = function()
                  made = made + 1
                  local key = '%s-' .. n .. '-' .. made
                  local headers = {['Content-Type'] = 'application/json', ['Idempotency-Key'] = key,
                    ['Authorization'] = wrk.headers['Authorization']}
                  return wrk.format('POST', '/api/v1/customers', headers,
                    '{"name": "Made ' .. key .. '", "kind": "organisation", "country": "IN"}')
                end
                """;
        wrk("/api/v1/customers", script.formatted(run + "w"), seconds);
        long program = processor("pid");
        long server = processor("dbpid");
        Measured made = wrk("/api/v1/customers", script.formatted(run), seconds);
        print("a new customer, key and all", made, floor);
        System.out.printf(
                "%-44s %.2f ms program, %.2f ms server%n",
                "  of the processor each",
                (double) (processor("pid") - program) / made.requests(),
                (double) (processor("dbpid") - server) / made.requests());
    }

    /** Milliseconds so far; 0 where the process is not told. */
    private long processor(String process) {
        return ProcessHandle.of(Long.parseLong(told.getOrDefault(process, "0")))
                .flatMap(it -> it.info().totalCpuDuration())
                .map(Duration::toMillis)
                .orElse(0L);
    }

    // ---- measuring

    private record Measured(double rate, double tail, long bad, long requests) {}

    private static void print(String name, Measured ours, double floor) {
        System.out.printf("%-44s %,10.0f %10s %8s%n", name + ", bare JDBC", floor, "", "");
        System.out.printf(
                "%-44s %,10.0f %10.1f %7.0f%%%s%n",
                name, ours.rate(), ours.tail(), 100 * ours.rate() / floor, ours.bad() == 0 ? "" : "  BAD ANSWERS: " + ours.bad());
    }

    private Measured wrk(String path, String script, int forSeconds) throws Exception {
        Path lua = Files.createTempFile("bench", ".lua");
        Files.writeString(lua, "wrk.headers['Authorization'] = 'Bearer " + token + "'\n" + script);
        Process wrk = new ProcessBuilder(
                        "wrk", "-t2", "-c" + CONNECTIONS, "-d" + forSeconds + "s", "--latency", "-s", lua.toString(),
                        api.replace("/api/v1", "") + path)
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes());
        Files.delete(lua);
        if (wrk.waitFor() != 0) {
            throw new IOException(said);
        }
        Matcher tail = find(TAIL, said);
        double scale = Map.of("us", 0.001, "ms", 1.0, "s", 1_000.0).get(tail.group(2));
        Matcher bad = BAD.matcher(said);
        return new Measured(
                Double.parseDouble(find(RATE, said).group(1)),
                Double.parseDouble(tail.group(1)) * scale,
                bad.find() ? Long.parseLong(bad.group(1)) : 0,
                Long.parseLong(find(COUNT, said).group(1)));
    }

    private static Matcher find(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException(text);
        }
        return found;
    }

    private interface Prepared {
        Callable<Integer> on(Connection connection) throws SQLException;
    }

    /** How often a second the same number of connections does it, with nothing between them and the server. */
    private double loop(Prepared prepared) throws Exception {
        long warm = System.nanoTime() + 3_000_000_000L;
        long end = warm + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                counts.add(threads.submit(() -> {
                    try (Connection connection = connect()) {
                        Callable<Integer> once = prepared.on(connection);
                        while (System.nanoTime() < warm) {
                            once.call();
                        }
                        long done = 0;
                        while (System.nanoTime() < end) {
                            once.call();
                            done++;
                        }
                        return done;
                    }
                }));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return (double) all / seconds;
        }
    }

    private static int drain(PreparedStatement read) throws SQLException {
        int rows = 0;
        try (ResultSet result = read.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int i = 1; i <= columns; i++) {
                    result.getObject(i);
                }
                rows++;
            }
        }
        if (rows == 0) {
            throw new SQLException("nothing was found");
        }
        return rows;
    }

    private Connection connect() throws SQLException {
        String url = told.get("db");
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + OPTIONS, told.getOrDefault("dbuser", "root"), told.getOrDefault("dbpassword", ""));
    }

    private List<byte[]> ids() throws SQLException {
        try (Connection connection = connect();
                ResultSet rows = connection.createStatement().executeQuery("SELECT id FROM customer LIMIT 100000")) {
            List<byte[]> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getBytes(1));
            }
            return ids.size() <= 20_000 ? ids : every(ids, ids.size() / 20_000);
        }
    }

    private static List<byte[]> every(List<byte[]> ids, int step) {
        List<byte[]> some = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += step) {
            some.add(ids.get(i));
        }
        return some;
    }

    private static String uuid(byte[] id) {
        String hex = HexFormat.of().formatHex(id);
        return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")).toString();
    }

    private String signIn() throws IOException, InterruptedException {
        String body = "{\"login\": \"" + told.getOrDefault("user", "admin") + "\", \"password\": \"" + told.get("password") + "\"}";
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(api + "/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        Matcher found = Pattern.compile("\"accessToken\"\\s*:\\s*\"([^\"]+)\"").matcher(answer.body());
        if (!found.find()) {
            throw new IOException("cannot sign in: " + answer.statusCode() + " " + answer.body());
        }
        return found.group(1);
    }
}
