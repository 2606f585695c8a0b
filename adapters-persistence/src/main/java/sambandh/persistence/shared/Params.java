package sambandh.persistence.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class Params {
    private Params() {}

    /** Binds from place {@code at} on and returns the next free place. */
    static int bind(PreparedStatement statement, int at, Iterable<? extends @Nullable Object> values)
            throws SQLException {
        int place = at;
        for (Object value : values) {
            switch (value) {
                case null -> statement.setNull(place, Types.NULL);
                case UUID id -> statement.setBytes(place, BinaryUuid.bytes(id));
                case Instant instant ->
                    statement.setObject(
                            place, LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
                case byte[] bytes -> statement.setBytes(place, bytes);
                default -> statement.setObject(place, value);
            }
            place++;
        }
        return place;
    }
}
