package sambandh.persistence.shared;

import io.micronaut.data.connection.ConnectionDefinition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SQL with bound parameters, for reads and for set work. Reads outside a unit of work run on autocommit, since a
 * transaction around one read costs three round trips more; writes refuse to run outside one.
 *
 * <p>Parameters are texts, numbers, booleans, {@code UUID}, {@code Instant}, {@code LocalDate}, {@code byte[]}, or null.
 */
@Singleton
public class Db {
    /** Reads one row; columns by name or place through {@link Row}. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** Takes one row after another. */
    @FunctionalInterface
    public interface RowReader {
        void read(Row row) throws SQLException;
    }

    /** Work with a connection of the current unit of work. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private final Connections connections;
    private final OpenUnits units;
    private final Contact contact;

    Db(Connections connections, OpenUnits units, Contact contact) {
        this.connections = connections;
        this.units = units;
        this.contact = contact;
    }

    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... params) {
        return list(sql, List.of(), reader, params);
    }

    public <T> Optional<T> one(String sql, Reader<T> reader, @Nullable Object... params) {
        List<T> rows = list(sql, reader, params);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    public boolean exists(String sql, @Nullable Object... params) {
        return !list(sql, row -> true, params).isEmpty();
    }

    /** Like {@link #list(String, Reader, Object...)}, with the parameters in a list. */
    public <T> List<T> list(String sql, Collection<?> params, Reader<T> reader) {
        return list(sql, params, reader, new Object[0]);
    }

    private <T> List<T> list(String sql, Collection<?> params, Reader<T> reader, @Nullable Object[] more) {
        return read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int at = Params.bind(statement, 1, params);
                Params.bind(statement, at, Arrays.asList(more));
                return all(statement, reader);
            }
        });
    }

    private static <T> List<T> all(PreparedStatement statement, Reader<T> reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                read.add(reader.read(row));
            }
            return read;
        }
    }

    /** The same, given up by the server after so many seconds, which is a {@link sambandh.application.shared.TookTooLong}. */
    public <T> List<T> list(String sql, Collection<?> params, Reader<T> reader, int atMostSeconds) {
        return read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setQueryTimeout(atMostSeconds);
                Params.bind(statement, 1, params);
                return all(statement, reader);
            }
        });
    }

    /** Reads row by row as they come, so that however many there are they need no room. */
    public void each(String sql, Collection<?> params, RowReader reader) {
        read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                // how the driver is told not to collect them
                statement.setFetchSize(Integer.MIN_VALUE);
                Params.bind(statement, 1, params);
                try (ResultSet rows = statement.executeQuery()) {
                    Row row = new Row(rows);
                    long read = 0;
                    for (; rows.next(); read++) {
                        reader.read(row);
                    }
                    return read;
                }
            }
        });
    }

    /** One statement that changes something; returns the rows matched. */
    public int write(String sql, @Nullable Object... params) {
        return write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Params.bind(statement, 1, Arrays.asList(params));
                return statement.executeUpdate();
            }
        });
    }

    /** The same statement for many rows, sent as few as can be. */
    public void writeAll(String sql, Iterable<? extends List<?>> rows) {
        mustBeInUnitOfWork();
        List<List<?>> all = new ArrayList<>();
        rows.forEach(all::add);
        if (!all.isEmpty()) {
            write(connection -> {
                Batches.write(connection, sql, all);
                return all.size();
            });
        }
    }

    Contact contact() {
        return contact;
    }

    /** @throws IllegalStateException outside a unit of work */
    public void mustBeInUnitOfWork() {
        units.mustBeOpen();
    }

    /** @throws IllegalStateException outside a unit of work */
    public <T> T write(Work<T> work) {
        mustBeInUnitOfWork();
        return read(work);
    }

    /** A connection for reading: the unit of work's own, or one on autocommit. */
    public <T> T read(Work<T> work) {
        try {
            return connections.now().execute(ConnectionDefinition.DEFAULT, status -> {
                try {
                    return work.with(status.getConnection());
                } catch (SQLException failed) {
                    throw Failures.of(failed);
                }
            });
        } catch (RuntimeException failed) {
            // also when there was no connection to be had
            throw contact.told(failed);
        }
    }
}
