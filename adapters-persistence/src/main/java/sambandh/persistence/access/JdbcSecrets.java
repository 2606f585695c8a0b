package sambandh.persistence.access;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import sambandh.application.shared.Secrets;
import sambandh.application.shared.StoreUnavailable;

/**
 * Secrets in the database, made by whichever instance asks first. On a connection of its own, since a secret that was
 * handed out must stay even when the unit of work around is rolled back.
 */
@Singleton
class JdbcSecrets implements Secrets {
    private static final int BYTES = 32;

    private final DataSource pool;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    JdbcSecrets(DataSource dataSource) {
        this.pool = DelegatingDataSource.unwrapDataSource(dataSource);
    }

    @Override
    public byte[] secret(String purpose) {
        byte[] secret = known.get(purpose);
        if (secret == null) {
            secret = readOrMake(purpose);
            known.put(purpose, secret);
        }
        return secret.clone();
    }

    private byte[] readOrMake(String purpose) {
        try (Connection connection = pool.getConnection()) {
            byte[] there = read(connection, purpose);
            if (there.length == 0) {
                make(connection, purpose);
                there = read(connection, purpose);
            }
            if (there.length != BYTES) {
                throw new IllegalStateException("the secret for " + purpose + " is damaged");
            }
            return there;
        } catch (SQLException failed) {
            throw new StoreUnavailable(failed);
        }
    }

    private static byte[] read(Connection connection, String purpose) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT value FROM instance_secret WHERE purpose = ?")) {
            statement.setString(1, purpose);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : new byte[0];
            }
        }
    }

    /** Of several instances at once the first one's stays. */
    private void make(Connection connection, String purpose) throws SQLException {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO instance_secret (purpose, value) VALUES (?, ?) ON DUPLICATE KEY UPDATE purpose = purpose")) {
            statement.setString(1, purpose);
            statement.setBytes(2, fresh);
            statement.executeUpdate();
        }
    }
}
