package sambandh.persistence.shared;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The same statement for many rows. Rows are inserted some hundred in a statement that the server has prepared before:
 * what the driver makes of a batch costs both sides three times as much, since it writes every value out twice and the
 * server reads it as text. Statements come in few lengths, so that few are kept prepared.
 */
final class Batches {
    private static final int[] ROWS = {256, 32, 4, 1};
    private static final String VALUES = " VALUES ";

    private Batches() {}

    static void write(Connection connection, String sql, List<? extends List<?>> rows) throws SQLException {
        int values = sql.indexOf(VALUES);
        if (sql.startsWith("INSERT INTO ") && values > 0 && sql.endsWith(")")) {
            insert(
                    connection,
                    sql.substring(0, values + VALUES.length()),
                    sql.substring(values + VALUES.length()),
                    rows);
        } else {
            batch(connection, sql, rows);
        }
    }

    private static void insert(Connection connection, String insert, String row, List<? extends List<?>> rows)
            throws SQLException {
        int from = 0;
        for (int atOnce : ROWS) {
            if (rows.size() - from < atOnce) {
                continue;
            }
            try (PreparedStatement statement =
                    connection.prepareStatement(insert + (row + ", ").repeat(atOnce - 1) + row)) {
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
