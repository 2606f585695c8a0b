package sambandh.persistence.shared;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The same statement for many rows. Rows are inserted some hundred in a statement that the server has prepared before:
 * what the driver makes of a batch costs both sides three times as much, since it writes every value out twice and the
 * server reads it as text. Statements come in few lengths, so that few are kept prepared; what one request writes, or what
 * became of the letters of one round, is one statement.
 */
final class Batches {
    private static final int[] ROWS = {256, 32, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
    private static final String VALUES = " VALUES ";

    private Batches() {}

    static void write(Connection connection, String sql, List<? extends List<?>> rows) throws SQLException {
        int row = sql.indexOf(VALUES) + VALUES.length();
        if (sql.startsWith("INSERT INTO ") && row > VALUES.length()) {
            int after = endOfRow(sql, row);
            insert(
                    connection,
                    new Insert(sql.substring(0, row), sql.substring(row, after), sql.substring(after)),
                    rows);
        } else {
            batch(connection, sql, rows);
        }
    }

    /** @param after what follows the rows, such as ON DUPLICATE KEY UPDATE */
    private record Insert(String into, String row, String after) {
        String of(int rows) {
            return into + (row + ", ").repeat(rows - 1) + row + after;
        }
    }

    private static int endOfRow(String sql, int from) {
        int open = 0;
        int at = from;
        do {
            char c = sql.charAt(at++);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        } while (open > 0);
        return at;
    }

    private static void insert(Connection connection, Insert insert, List<? extends List<?>> rows) throws SQLException {
        int from = 0;
        for (int atOnce : ROWS) {
            if (rows.size() - from < atOnce) {
                continue;
            }
            try (PreparedStatement statement = connection.prepareStatement(insert.of(atOnce))) {
                for (; rows.size() - from >= atOnce; from += atOnce) {
                    int place = 1;
                    for (List<?> one : rows.subList(from, from + atOnce)) {
                        place = Params.bind(statement, place, one);
                    }
                    statement.executeUpdate();
                }
            }
        }
    }

    private static void batch(Connection connection, String sql, List<? extends List<?>> rows) throws SQLException {
        try (PreparedStatement statement =
                connection.unwrap(JdbcConnection.class).clientPrepareStatement(sql)) {
            for (List<?> row : rows) {
                Params.bind(statement, 1, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
