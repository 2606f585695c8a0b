import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ordinary requests beside bare JDBC loops with the same driver on the same server in the same run: one customer by id,
 * lists of 50 and how they are far behind, a new customer; with {@code --only create} nothing but that.
 */
final class Requests {
    private static final int CONNECTIONS = 8;
    private static final int SOME = 20_000;

    /** As the product asks for them. */
    private static final String CUSTOMERS = "SELECT c.*, (SELECT GROUP_CONCAT(CONCAT(x.source, '\\t', x.external_id)"
            + " SEPARATOR '\\n') FROM customer_external_id x WHERE x.customer_id = c.id) AS external_ids FROM customer c";

    private final Installation installation;
    private final int seconds;
    private final Wrk wrk;
    private final JdbcLoop bare;

    private Requests(Installation installation, int seconds) {
        this.installation = installation;
        this.seconds = seconds;
        this.wrk = new Wrk(installation, CONNECTIONS);
        this.bare = new JdbcLoop(installation, CONNECTIONS, seconds);
    }

    public static void main(String[] args) throws Exception {
        var told = Installation.told(args);
        Requests requests = new Requests(new Installation(told), Integer.parseInt(told.getOrDefault("seconds", "15")));
        System.out.printf("%-52s %10s %10s %8s%n", "", "a second", "p99 ms", "of JDBC");
        if (!"create".equals(told.get("only"))) {
            requests.reads();
        }
        requests.creates();
    }

    private void creates() throws Exception {
        new NewCustomers(wrk, bare, seconds).run();
    }

    private void reads() throws Exception {
        byId(ids());
        list("50 by name", "", " ORDER BY c.sort_name, c.id");
        list("50 of a country by name", "&country=IN", " WHERE c.country = 'IN' ORDER BY c.sort_name, c.id");
        list("50 of a country, latest first", "&country=IN&sort=-createdAt",
                " WHERE c.country = 'IN' ORDER BY c.created_at DESC, c.id DESC");
    }

    private void byId(List<byte[]> ids) throws Exception {
        StringBuilder paths = new StringBuilder("local ids = {");
        ids.forEach(id -> paths.append('"').append(uuid(id)).append("\","));
        String script = paths + "}\nrequest = function() return wrk.format(nil, '/api/v1/customers/'"
                + " .. ids[math.random(#ids)]) end\n";
        double floor = bare.rate(connection -> {
            PreparedStatement read = connection.prepareStatement(CUSTOMERS + " WHERE c.id = ?");
            return () -> {
                read.setBytes(1, ids.get(ThreadLocalRandom.current().nextInt(ids.size())));
                return JdbcLoop.drain(read);
            };
        });
        wrk.run("/api/v1/customers", script, seconds * 2);
        wrk.run("/api/v1/customers", script, seconds).print("one customer by id", floor);
    }

    /** The first page beside bare JDBC, and one far behind that is to cost the same. */
    private void list(String name, String query, String sql) throws Exception {
        double floor = bare.rate(connection -> {
            PreparedStatement read = connection.prepareStatement(CUSTOMERS + sql + " LIMIT 51");
            return () -> JdbcLoop.drain(read);
        });
        String path = "/api/v1/customers?limit=50" + query;
        wrk.run(path, "", Math.max(3, seconds / 3));
        Wrk.Measured first = wrk.run(path, "", seconds);
        first.print(name, floor);
        FarPage far = FarPage.of(installation, query);
        Wrk.Measured deep = wrk.run(path + "&cursor=" + far.cursor(), "", seconds);
        deep.print("  page %,d (%.0f%% of page 1's rate)".formatted(far.page(), 100 * deep.rate() / first.rate()), 0);
    }

    /** Some, from all over the table. */
    private List<byte[]> ids() throws SQLException {
        List<byte[]> ids = new ArrayList<>();
        try (Connection connection = installation.connect("");
                Statement sql = connection.createStatement()) {
            int step;
            try (ResultSet count = sql.executeQuery("SELECT COUNT(*) FROM customer")) {
                count.next();
                step = Math.max(1, count.getInt(1) / SOME);
            }
            // one after the other, not all at once
            sql.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet rows = sql.executeQuery("SELECT id FROM customer ORDER BY id")) {
                for (int i = 0; rows.next(); i++) {
                    if (i % step == 0) {
                        ids.add(rows.getBytes(1));
                    }
                }
            }
        }
        return ids;
    }

    private static String uuid(byte[] id) {
        String hex = HexFormat.of().formatHex(id);
        return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")).toString();
    }
}
