package sambandh.bootstrap.journey;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import sambandh.persistence.shared.DatabaseSettings;

/** Looks into a database past the application. */
final class Peek implements AutoCloseable {
    private final Connection connection;

    Peek(DatabaseSettings database) throws SQLException {
        connection = database.connect();
    }

    long number(String sql) {
        List<String> rows = rows(sql);
        return rows.isEmpty() ? 0 : Long.parseLong(rows.getFirst());
    }

    /** The first column of every row. */
    List<String> rows(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    void write(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
