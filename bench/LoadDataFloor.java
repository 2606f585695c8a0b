import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the same server needs to load like rows into a like table. */
record LoadDataFloor(Installation installation, ImportFiles files) {
    /** The table of orders with its keys; the like rows, ready as the server keeps them. Seconds that LOAD DATA took. */
    double seconds(Path folder) throws Exception {
        int customers = files.customers();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path load = folder.resolve("load.tsv");
        try (Connection connection = installation.connect("allowLoadLocalInfile=true");
                Statement sql = connection.createStatement()) {
            files.loaded(load);
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
                ids.add("(UNHEX('" + ImportFiles.customer(i) + "'))");
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
            double took = Installation.seconds(begun);
            try (ResultSet count = sql.executeQuery("SELECT COUNT(*) FROM bench_order")) {
                count.next();
                if (count.getLong(1) != files.rows()) {
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
}
