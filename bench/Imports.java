import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Sends a made-up file of orders (or order lines) to a running installation, and beside it has the same server load
 * like rows into a like table by LOAD DATA, in the same run. Prints both times, their ratio, rows per second, and the
 * installation's memory. {@code bench/imports --help} tells what it takes.
 */
final class Imports {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\"\\s*:\\s*(\"[^\"]*\"|[-0-9.E]+)");

    private final Map<String, String> told;
    private final String api;
    private final int rows;
    private String token = "";
    private long peakHeap;
    private long peakRss;

    private Imports(Map<String, String> told) {
        this.told = told;
        this.api = told.getOrDefault("api", "http://127.0.0.1:8080") + "/api/v1";
        this.rows = Integer.parseInt(told.getOrDefault("rows", "1000000"));
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> told = new TreeMap<>();
        for (int at = 0; at + 1 < args.length; at += 2) {
            told.put(args[at].substring(2), args[at + 1]);
        }
        new Imports(told).run();
    }

    private void run() throws Exception {
        signIn();
        String source = told.getOrDefault("source", "bench" + System.currentTimeMillis() / 1000);
        String kind = told.getOrDefault("kind", "orders");
        boolean json = "ndjson".equals(told.get("format"));
        boolean gzip = "gzip".equals(told.get("encoding"));
        int customers = Integer.parseInt(told.getOrDefault("customers", "100000"));
        Path folder = Files.createTempDirectory("sambandh-bench");
        Path people = folder.resolve("customers.csv");
        Path file = folder.resolve("rows");
        customers(people, customers);
        if (kind.equals("orders")) {
            orders(file, customers, json, gzip);
        } else {
            lines(file, customers, gzip);
        }
        System.out.printf("%,d rows of %s, %,d customers, file %,d MB%n", rows, kind, customers, Files.size(file) >> 20);
        double floor = told.containsKey("db") ? loadData(folder, source, customers) : 0;
        if (floor > 0) {
            System.out.printf("LOAD DATA into a like table     %6.1f s %,9.0f rows/s%n", floor, rows / floor);
        }
        print("customers", customers, send("customers", source, people, false, false), 0);
        double first = send(kind, source, file, json, gzip);
        print(kind + ", first time", rows, first, floor);
        if (told.containsKey("again")) {
            print(kind + ", the same file again", rows, send(kind, source, file, json, gzip), floor);
        }
        if (told.containsKey("export")) {
            export(kind, source);
        }
        System.out.printf("peak heap %,d MB, peak RSS %,d MB%n", peakHeap >> 20, peakRss >> 20);
        for (Path made : List.of(people, file, folder.resolve("load.tsv"), folder)) {
            Files.deleteIfExists(made);
        }
    }

    private static void print(String what, long n, double seconds, double floor) {
        String ratio = floor > 0 ? "  %.1f × LOAD DATA".formatted(seconds / floor) : "";
        System.out.printf("%-31s %6.1f s %,9.0f rows/s%s%n", what, seconds, n / seconds, ratio);
    }

    // ---- files

    private static void customers(Path file, int customers) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write("externalId,name,kind,country\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < customers; i++) {
                out.write(("C" + i + ",Customer number " + i + ",organisation,IN\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static OutputStream open(Path file, boolean gzip) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return gzip ? new GZIPOutputStream(out, 1 << 16) : out;
    }

    private void orders(Path file, int customers, boolean json, boolean gzip) throws IOException {
        Random random = new Random(1);
        try (OutputStream out = open(file, gzip)) {
            if (!json) {
                out.write("externalId,customerExternalId,orderedAt,amount,currency\n".getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < rows; i++) {
                String form = json
                        ? "{\"externalId\":\"%s\",\"customerExternalId\":\"%s\",\"orderedAt\":\"%s\",\"amount\":%s,\"currency\":\"%s\"}%n"
                        : "%s,%s,%s,%s,%s%n";
                out.write(form.formatted(order(i, random, customers)).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private Object[] order(int i, Random random, int customers) {
        return new Object[] {
            "O" + i, "C" + random.nextInt(customers), time(i) + "Z", 1 + random.nextInt(99_999) + "." + (10 + i % 90), "EUR"
        };
    }

    private void lines(Path file, int customers, boolean gzip) throws IOException {
        Random random = new Random(1);
        try (OutputStream out = open(file, gzip)) {
            out.write("orderExternalId,customerExternalId,orderedAt,productExternalId,description,quantity,unitPrice\n"
                    .getBytes(StandardCharsets.US_ASCII));
            int customer = 0;
            for (int i = 0; i < rows; i++) {
                customer = i % 4 == 0 ? random.nextInt(customers) : customer;
                int product = random.nextInt(2_000);
                out.write(("O" + i / 4 + ",C" + customer + "," + time(i / 4 * 4) + "Z,P" + product + ",Thing number "
                                + product + "," + (1 + i % 5) + "," + (1 + product % 100) + ".50\n")
                        .getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private LocalDateTime time(int i) {
        return LocalDateTime.of(2016, 1, 1, 0, 0, 1).plusSeconds((long) (i * (300_000_000.0 / rows)));
    }

    // ---- over HTTP

    private void signIn() throws IOException, InterruptedException {
        String body = "{\"login\": \"" + told.getOrDefault("user", "admin") + "\", \"password\": \"" + told.get("password")
                + "\"}";
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(api + "/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        token = text(answer.body(), "accessToken");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + token);
    }

    /** Seconds from the first byte sent to the import's end. */
    private double send(String kind, String source, Path file, boolean json, boolean gzip) throws Exception {
        long begun = System.nanoTime();
        HttpRequest.Builder request = request("/imports/" + kind + "?mode=history&source=" + source)
                .header("Content-Type", json ? "application/x-ndjson" : "text/csv")
                .POST(BodyPublishers.ofFile(file));
        if (gzip) {
            request.header("Content-Encoding", "gzip");
        }
        Thread watcher = Thread.ofPlatform().daemon().start(this::watch);
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        double received = seconds(begun);
        String id = text(answer.body(), "id");
        String job = answer.body();
        while (text(job, "state").matches("receiving|running")) {
            Thread.sleep(100);
            var looked = HTTP.send(request("/imports/" + id).build(), BodyHandlers.ofString());
            if (looked.statusCode() == 401) {
                signIn();
            } else {
                job = looked.body();
            }
        }
        watcher.interrupt();
        double whole = seconds(begun);
        System.out.printf(
                "  %s: received after %.1f s, %s read, %s created, %s updated, %s unchanged, %s rejected%n",
                text(job, "state"), received, text(job, "read"), text(job, "created"), text(job, "updated"),
                text(job, "unchanged"), text(job, "rejected"));
        return whole;
    }

    private void export(String kind, String source) throws Exception {
        long begun = System.nanoTime();
        var answer = HTTP.send(
                request("/exports/" + kind + "?source=" + source).header("Accept", "text/csv").build(),
                BodyHandlers.ofInputStream());
        long lines = -1;
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream body = answer.body()) {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                bytes += n;
                for (int i = 0; i < n; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        double took = seconds(begun);
        System.out.printf("  export: status %d, %,d MB%n", answer.statusCode(), bytes >> 20);
        print(kind + ", exported", lines, took, 0);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static String text(String json, String field) {
        Matcher found = FIELD.matcher(json);
        while (found.find()) {
            if (found.group(1).equals(field)) {
                return found.group(2).replace("\"", "");
            }
        }
        throw new IllegalStateException("no " + field + " in " + json);
    }

    /** Heap from the installation's own figures, RSS of its process where the process is told. */
    private void watch() {
        try {
            while (true) {
                Thread.sleep(1_000);
                var answer = HTTP.send(
                        HttpRequest.newBuilder(URI.create(told.getOrDefault("api", "http://127.0.0.1:8080") + "/metrics"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString());
                double heap = answer.body()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum();
                peakHeap = Math.max(peakHeap, (long) heap);
                if (told.containsKey("pid")) {
                    Path status = Path.of("/proc", told.get("pid"), "status");
                    peakRss = Math.max(peakRss, Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                            .sum());
                }
            }
        } catch (IOException | InterruptedException ended) {
            // the import has come to its end
        }
    }

    // ---- the floor

    /** The table of orders with its keys; the like rows, ready as the server keeps them. Seconds that LOAD DATA took. */
    private double loadData(Path folder, String source, int customers) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path load = folder.resolve("load.tsv");
        String url = told.get("db") + (told.get("db").contains("?") ? "&" : "?")
                + "allowLoadLocalInfile=true&allowPublicKeyRetrieval=true";
        String user = told.getOrDefault("dbuser", "root");
        try (Connection connection = DriverManager.getConnection(url, user, told.getOrDefault("dbpassword", ""));
                Statement sql = connection.createStatement()) {
            rows(load, customers);
            try {
                sql.execute("SET GLOBAL local_infile = 1");
            } catch (SQLException notAllowed) {
                System.out.println("  (local_infile stays as it is: " + notAllowed.getMessage() + ")");
            }
            sql.execute("DROP TABLE IF EXISTS bench_order");
            sql.execute("DROP TABLE IF EXISTS bench_customer");
            sql.execute("CREATE TABLE bench_customer (id BINARY(16) NOT NULL PRIMARY KEY)");
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < customers; i++) {
                ids.add("(UNHEX('" + customer(i) + "'))");
                if (ids.size() == 10_000 || i == customers - 1) {
                    sql.execute("INSERT INTO bench_customer VALUES " + String.join(",", ids));
                    ids.clear();
                }
            }
            sql.execute(like(sql));
            long begun = System.nanoTime();
            sql.execute("LOAD DATA LOCAL INFILE '" + load + "' INTO TABLE bench_order CHARACTER SET ascii"
                    + " (@id, version, @customer, kind, ordered_at, business_date, amount, currency, company_amount,"
                    + " created_at, changed_at) SET id = UNHEX(@id), customer_id = UNHEX(@customer)");
            double took = seconds(begun);
            try (ResultSet count = sql.executeQuery("SELECT COUNT(*) FROM bench_order")) {
                count.next();
                if (count.getLong(1) != rows) {
                    throw new IllegalStateException("LOAD DATA took " + count.getLong(1) + " rows only");
                }
            }
            sql.execute("DROP TABLE bench_order");
            sql.execute("DROP TABLE bench_customer");
            return took;
        }
    }

    /** The orders' own definition under another name, with its reference to customers, without that to orders. */
    private static String like(Statement sql) throws SQLException {
        try (ResultSet shown = sql.executeQuery("SHOW CREATE TABLE customer_order")) {
            shown.next();
            return shown.getString(2)
                    .replace("CREATE TABLE `customer_order`", "CREATE TABLE `bench_order`")
                    .replaceAll("(?m)^.*CONSTRAINT `customer_order_refers_to`.*\\R", "")
                    .replace("CONSTRAINT `customer_order_of`", "CONSTRAINT `bench_order_of`")
                    .replace("REFERENCES `customer` ", "REFERENCES `bench_customer` ")
                    .replaceAll(",\\s*\\n\\)", "\n)");
        }
    }

    private void rows(Path file, int customers) throws IOException {
        Random random = new Random(1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (int i = 0; i < rows; i++) {
                String at = time(i).toString().replace('T', ' ');
                String amount = 1 + random.nextInt(99_999) + "." + (10 + i % 90);
                out.write(("%016x%016x\t1\t%s\tsale\t%s\t%s\t%s\tEUR\t%s\t%s\t%s%n".formatted(
                                0x0190_0000_0000_7000L + ((long) i << 16),
                                0x8000_0000_0000_0000L | random.nextLong() >>> 2,
                                customer(random.nextInt(customers)),
                                at, at.substring(0, 10), amount, amount, at, at))
                        .getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static String customer(int i) {
        return "%032x".formatted(0x0190_0000_0000L + i * 7919L);
    }
}
