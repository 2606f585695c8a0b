package sambandh.persistence.shared;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of a result, in our types. */
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public UUID uuid(String column) throws SQLException {
        UUID id = uuidOrNull(column);
        if (id == null) {
            throw missing(column);
        }
        return id;
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        byte[] bytes = rows.getBytes(column);
        return bytes == null ? null : BinaryUuid.uuid(bytes);
    }

    public String text(String column) throws SQLException {
        String text = textOrNull(column);
        if (text == null) {
            throw missing(column);
        }
        return text;
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return rows.getString(column);
    }

    public long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    public @Nullable Long numberOrNull(String column) throws SQLException {
        long number = rows.getLong(column);
        return rows.wasNull() ? null : number;
    }

    public boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    public BigDecimal decimal(String column) throws SQLException {
        BigDecimal decimal = decimalOrNull(column);
        if (decimal == null) {
            throw missing(column);
        }
        return decimal;
    }

    public @Nullable BigDecimal decimalOrNull(String column) throws SQLException {
        return rows.getBigDecimal(column);
    }

    /** An instant kept as DATETIME(6) in UTC. */
    public Instant instant(String column) throws SQLException {
        Instant instant = instantOrNull(column);
        if (instant == null) {
            throw missing(column);
        }
        return instant;
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        LocalDateTime utc = rows.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    public LocalDate date(String column) throws SQLException {
        LocalDate date = dateOrNull(column);
        if (date == null) {
            throw missing(column);
        }
        return date;
    }

    public @Nullable LocalDate dateOrNull(String column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    public byte[] bytes(String column) throws SQLException {
        return rows.getBytes(column);
    }

    private static SQLException missing(String column) {
        return new SQLException("column " + column + " is null");
    }
}
