package sambandh.persistence.shared;

import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;

/**
 * Reads outside a unit of work come from a pool on autocommit, units of work from one that is never on it: to switch one
 * connection there and back would be two statements more for each unit.
 */
@Singleton
class Connections {
    private final ConnectionOperations<Connection> reading;
    private final ConnectionOperations<Connection> writing;
    private final OpenUnits units;

    Connections(
            ConnectionOperations<Connection> reading,
            @Named(DatabaseSettings.WRITING) ConnectionOperations<Connection> writing,
            OpenUnits units) {
        this.reading = reading;
        this.writing = writing;
        this.units = units;
    }

    /** Those for here and now. */
    ConnectionOperations<Connection> now() {
        return units.isOpen() ? writing : reading;
    }
}
