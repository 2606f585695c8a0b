import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every measure of a running installation, as it is kept and by plain SQL over the orders, the company as a whole. Takes
 * {@code --api --password --db --dbuser --dbpassword}, and {@code --plain no} to leave the slow half out. The plain SQL
 * is that by which the tests check what is kept: {@code adapters-persistence/src/test/resources/measures}.
 */
final class Measures {
    private static final int WARM_UP = 15;
    private static final int RUNS = 9;
    private static final int PLAIN_RUNS = 3;

    private final Map<String, String> told;
    private final Installation installation;

    private Measures(Map<String, String> told) throws Exception {
        this.told = told;
        this.installation = new Installation(told);
    }

    public static void main(String[] args) throws Exception {
        new Measures(Installation.told(args)).run();
    }

    private void run() throws Exception {
        try (Connection db = installation.connect("")) {
            long orders = number(db, "SELECT COUNT(*) FROM customer_order");
            LocalDate last = LocalDate.parse(text(db, "SELECT MAX(business_date) FROM customer_order"));
            awaitHistories(db);
            System.out.printf(
                    "%,d orders, histories of %,d customers, the last order on %s; median of %d, plain SQL of %d or 1%n",
                    orders, number(db, "SELECT COUNT(*) FROM customer_history"), last, RUNS, PLAIN_RUNS);
            System.out.printf("%-28s %10s %10s %12s %12s%n", "", "kept, ms", "slowest", "by country", "plain, ms");
            LocalDate to = last.plusDays(1);
            LocalDate from = to.minusDays(90);
            for (var measure : measures(from, to, to.minusYears(3)).entrySet()) {
                measure(db, measure.getKey(), measure.getValue(), from, to);
            }
        }
    }

    private static Map<String, String> measures(LocalDate from, LocalDate to, LocalDate long_ago) {
        String period = "?from=" + from + "&to=" + to;
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : new String[] {
            "retention", "repeat-purchase", "churn", "revenue-retention", "order-value", "order-gaps", "rfm"
        }) {
            all.put(name, name + period);
        }
        all.put("cohorts-month", "cohorts?periods=36&from=" + long_ago + "&to=" + to);
        all.put("cohorts-week", "cohorts?periods=52&per=week&from=" + to.minusYears(1) + "&to=" + to);
        return all;
    }

    private void measure(Connection db, String name, String path, LocalDate from, LocalDate to) throws Exception {
        long[] kept = times(WARM_UP, RUNS, () -> installation.get("/api/v1/measures/" + path));
        long[] byCountry = times(2, RUNS, () -> installation.get("/api/v1/measures/" + path + "&by=country"));
        String plain = "-";
        if (!"no".equals(told.get("plain"))) {
            LocalDate begin = LocalDate.parse(path.replaceAll(".*from=([-0-9]+).*", "$1"));
            String sql = sql(name, begin, to);
            long once = times(0, 1, () -> read(db, sql))[0];
            // what takes seconds need not be repeated
            plain = "%,d".formatted(once > 2_000 ? once : times(0, PLAIN_RUNS, () -> read(db, sql))[PLAIN_RUNS / 2]);
        }
        System.out.printf(
                "%-28s %,10d %,10d %,12d %12s%n",
                name, kept[RUNS / 2], kept[RUNS - 1], byCountry[RUNS / 2], plain);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static long[] times(int before, int runs, Work work) throws Exception {
        for (int n = 0; n < before; n++) {
            work.run();
        }
        long[] times = new long[runs];
        for (int n = 0; n < runs; n++) {
            long begun = System.nanoTime();
            work.run();
            times[n] = (System.nanoTime() - begun) / 1_000_000;
        }
        Arrays.sort(times);
        return times;
    }

    private String sql(String measure, LocalDate from, LocalDate to) throws IOException {
        Path folder = Path.of(told.getOrDefault("root", "."), "adapters-persistence/src/test/resources/measures");
        return (Files.readString(folder.resolve("days.sql")) + Files.readString(folder.resolve(measure + ".sql")))
                .replace("{asOf}", "DATE '" + to + "'")
                .replace("{from}", "DATE '" + from + "'")
                .replace("{to}", "DATE '" + to + "'")
                .replace("{beforeStart}", "DATE '" + from.minusDays(90) + "'")
                .replace("{beforeEnd}", "DATE '" + to.minusDays(90) + "'")
                .replace("{periods}", "52")
                .replace("{only}", "TRUE");
    }

    /** Histories of orders that were there before are made after the start. */
    private static void awaitHistories(Connection db) throws Exception {
        String missing = "SELECT COUNT(*) FROM customer c WHERE NOT EXISTS"
                + " (SELECT 1 FROM customer_history h WHERE h.customer_id = c.id) AND EXISTS"
                + " (SELECT 1 FROM customer_order o WHERE o.customer_id = c.id AND o.kind = 'sale')";
        while (number(db, missing) > 0) {
            Thread.sleep(2_000);
        }
    }

    private static void read(Connection db, String sql) throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }

    private static long number(Connection db, String sql) throws SQLException {
        return Long.parseLong(text(db, sql));
    }

    private static String text(Connection db, String sql) throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
