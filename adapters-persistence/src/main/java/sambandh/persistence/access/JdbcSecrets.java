package sambandh.persistence.access;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import sambandh.application.shared.Secrets;
import sambandh.application.shared.StoreUnavailable;

/**
 * Secrets in the database, made by whichever instance asks first, and closed with {@code SAMBANDH_SECRET} where that is set. On a connection of its own, since a secret that was
 * handed out must stay even when the unit of work around is rolled back.
 */
@Singleton
class JdbcSecrets implements Secrets {
    private static final int BYTES = 32;

    private final DataSource pool;
    private final Optional<SecretSeal> seal;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    /** @param setting the text of {@code SAMBANDH_SECRET}, empty for none */
    JdbcSecrets(DataSource dataSource, @Value("${SAMBANDH_SECRET:}") String setting) {
        this.pool = DelegatingDataSource.unwrapDataSource(dataSource);
        this.seal = SecretSeal.of(setting);
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
            byte[] secret = there.length == BYTES ? there : opened(purpose, there);
            if (secret.length != BYTES) {
                throw new IllegalStateException("the secret for " + purpose + " is damaged");
            }
            if (there.length == BYTES && seal.isPresent()) {
                close(connection, purpose, secret, seal.get());
            }
            return secret;
        } catch (SQLException failed) {
            throw new StoreUnavailable(failed);
        }
    }

    private byte[] opened(String purpose, byte[] closed) {
        return seal.orElseThrow(
                        () -> new IllegalStateException("This database was set up with SAMBANDH_SECRET; set it"))
                .open(purpose, closed);
    }

    /** One from before there was a setting. */
    private static void close(Connection connection, String purpose, byte[] secret, SecretSeal seal)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE instance_secret SET value = ? WHERE purpose = ? AND value = ?")) {
            statement.setBytes(1, seal.close(purpose, secret));
            statement.setString(2, purpose);
            statement.setBytes(3, secret);
            statement.executeUpdate();
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
            statement.setBytes(
                    2, seal.map(present -> present.close(purpose, fresh)).orElse(fresh));
            statement.executeUpdate();
        }
    }
}
