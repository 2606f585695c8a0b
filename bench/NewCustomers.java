import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * New customers, each with a key of its own; beside it, bare inserts of such a row, committed singly. What each
 * takes of the processor hangs less on what else is at work.
 */
record NewCustomers(Wrk wrk, JdbcLoop bare, int seconds) {
    private static final String SCRIPT = """
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

    void run() throws Exception {
        String run = Long.toString(System.currentTimeMillis(), 36);
        double floor = floor();
        wrk.run("/api/v1/customers", SCRIPT.formatted(run + "w"), seconds);
        long program = processor("pid");
        long server = processor("dbpid");
        Wrk.Measured made = wrk.run("/api/v1/customers", SCRIPT.formatted(run), seconds);
        made.print("a new customer, key and all", floor);
        System.out.printf("%-52s %.2f ms program, %.2f ms server%n", "  of the processor each",
                (processor("pid") - program) / (made.rate() * seconds),
                (processor("dbpid") - server) / (made.rate() * seconds));
    }

    private long processor(String process) {
        return wrk.installation().processor(process);
    }

    private double floor() throws Exception {
        double rate = bare.rate(connection -> {
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
                row.setBytes(1, id);
                row.setString(2, "Made " + HexFormat.of().formatHex(id));
                row.executeUpdate();
                connection.commit();
                return 1;
            };
        });
        try (Connection connection = bare.installation().connect("")) {
            connection.createStatement().execute("DROP TABLE bench_made");
        }
        return rate;
    }
}
