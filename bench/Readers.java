import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * People to be written to, made in the database: each the only one of a customer, with a mail address, a name in another script, a
 * product bought last and a zone. Their ids grow, as the program's do.
 */
record Readers(Connection connection) {
    private static final String NAME = "आनन्द ";

    private static final int AT_ONCE = 50_000;
    private static final String DIGITS = "(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
            + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)";
    private static final String NOW = "UTC_TIMESTAMP(6)";

    /** From the first number to before the last, beside those made before. */
    void make(int from, int until) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.executeUpdate("INSERT IGNORE INTO product (id, version, name, sort_name, kind, active, created_at, changed_at)"
                    + " VALUES (" + id("9", "1") + ", 1, 'Darjeeling first flush', 'darjeeling first flush', 'goods', TRUE, " + NOW
                    + ", " + NOW + ")");
            connection.setAutoCommit(false);
            for (int at = from; at < until; at += AT_ONCE) {
                make(sql, at, Math.min(until, at + AT_ONCE));
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
    }

    private static void make(Statement sql, int from, int until) throws SQLException {
        insert(sql, from, until, "customer (id, version, kind, name, sort_name, country, created_at, changed_at)",
                id("c", "n.i") + ", 1, 'private_person', CONCAT('" + NAME + "', n.i), CONCAT('" + NAME + "', n.i), 'IN', "
                        + NOW + ", " + NOW);
        insert(sql, from, until, "person (id, version, name, sort_name, called, language, zone, do_not_contact, created_at,"
                        + " changed_at)",
                id("a", "n.i") + ", 1, CONCAT('" + NAME + "', n.i), CONCAT('" + NAME + "', n.i), CONCAT('" + NAME + "', n.i),"
                        + " ELT(1 + n.i MOD 4, 'en', 'hi', 'bn', 'ne'),"
                        + " ELT(1 + n.i MOD 3, 'Asia/Kolkata', 'Asia/Kathmandu', 'Europe/Berlin'), FALSE, " + NOW + ", " + NOW);
        insert(sql, from, until, "person_email (person_id, place, address)",
                id("a", "n.i") + ", 1, CONCAT('reader.', n.i, '@example.com')");
        insert(sql, from, until, "customer_person (customer_id, person_id, role)",
                id("c", "n.i") + ", " + id("a", "n.i") + ", 'self'");
        insert(sql, from, until, "customer_order (id, version, customer_id, kind, ordered_at, business_date, amount, currency,"
                        + " created_at, changed_at)",
                id("d", "n.i") + ", 1, " + id("c", "n.i") + ", 'sale', " + NOW + ", UTC_DATE(), 1250, 'INR', " + NOW + ", " + NOW);
        insert(sql, from, until, "order_line (order_id, line_no, product_id, quantity, unit_price, amount)",
                id("d", "n.i") + ", 1, " + id("9", "1") + ", 1, 1250, 1250");
        insert(sql, from, until, "customer_totals (customer_id, orders, order_days, first_date, last_date, amount, unvalued)",
                id("c", "n.i") + ", 1, 1, UTC_DATE(), UTC_DATE(), 1250, 0");
    }

    private static void insert(Statement sql, int from, int until, String into, String values) throws SQLException {
        String numbers = "(SELECT " + from + " + a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d AS i FROM " + DIGITS
                + " a, " + DIGITS + " b, " + DIGITS + " c, " + DIGITS + " e, " + DIGITS + " f) n";
        sql.executeUpdate("INSERT INTO " + into + " SELECT " + values + " FROM " + numbers + " WHERE n.i < " + until
                + " ORDER BY n.i");
    }

    private static String id(String kind, String number) {
        return "UNHEX(CONCAT('01900000000070008" + kind + "00', LPAD(HEX(" + number + "), 12, '0')))";
    }

    /** The customer's of that number, as addresses have it. */
    static String customer(int number) {
        byte[] low = new byte[6];
        for (int i = 0; i < 4; i++) {
            low[5 - i] = (byte) (number >>> 8 * i);
        }
        return "01900000-0000-7000-8c00-" + HexFormat.of().formatHex(low);
    }
}
