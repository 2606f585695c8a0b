package sambandh.persistence.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Sees that somebody waits in the tests' database for what this test holds. */
public final class Waiting {
    private static final int TWICE = 2;

    private Waiting() {}

    /**
     * Returns once the statement, which wants rows that are held, was seen at work in two looks one after the other.
     *
     * @param statement how it begins
     * @throws AssertionError if the work ends without it, or does not come to it
     */
    public static void until(String statement, Future<?> work) {
        Instant deadline = Instant.now().plusSeconds(8);
        try (Connection observer = TestDatabase.settings().connect()) {
            for (int seen = 0; seen < TWICE; seen = isAtWork(observer, statement) ? seen + 1 : 0) {
                if (work.isDone() || Instant.now().isAfter(deadline)) {
                    throw new AssertionError("did not come to wait in " + statement);
                }
                LockSupport.parkNanos(2_000_000);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** One sees one's own statements without a privilege. */
    private static boolean isAtWork(Connection observer, String statement) throws SQLException {
        boolean found = false;
        try (PreparedStatement query = observer.prepareStatement("SHOW FULL PROCESSLIST");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String info = String.valueOf(rows.getString("Info"));
                found |= info.startsWith(statement)
                        && !info.endsWith(" SKIP LOCKED")
                        && observer.getCatalog().equals(rows.getString("db"));
            }
        }
        return found;
    }
}
