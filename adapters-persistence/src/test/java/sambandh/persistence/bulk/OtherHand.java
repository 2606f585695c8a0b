package sambandh.persistence.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.persistence.shared.TestDatabase;

/** Somebody else who changes rows while an import comes over them. */
public final class OtherHand {
    private OtherHand() {}

    /** Changes without committing, lets the work begin and come to wait for that, commits, and sees the work to its end. */
    public static <T> T changesUnder(Callable<T> work, String sql, String source) throws Exception {
        DatabaseSettings settings = TestDatabase.settings();
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                Connection observer = settings.connect();
                Connection editor = settings.connect()) {
            editor.setAutoCommit(false);
            try (PreparedStatement change = editor.prepareStatement(sql)) {
                change.setString(1, source);
                if (change.executeUpdate() == 0) {
                    throw new AssertionError("nothing to change");
                }
            }
            Future<T> done = thread.submit(work);
            Instant deadline = Instant.now().plusSeconds(8);
            while (!done.isDone() && !somebodyWaits(observer)) {
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError("the import neither ended nor came to wait for the other hand");
                }
                LockSupport.parkNanos(2_000_000);
            }
            editor.commit();
            return done.get();
        }
    }

    /** Who has come to hold or to write such rows waits there, or will; one sees one's own statements without a privilege. */
    private static boolean somebodyWaits(Connection observer) throws SQLException {
        try (PreparedStatement query = observer.prepareStatement("SHOW FULL PROCESSLIST");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String statement = String.valueOf(rows.getString("Info"));
                boolean holds = statement.startsWith("SELECT id, version FROM ") && statement.endsWith(" FOR UPDATE");
                if (observer.getCatalog().equals(rows.getString("db"))
                        && (holds
                                || statement.startsWith("UPDATE customer")
                                || statement.startsWith("UPDATE person"))) {
                    return true;
                }
            }
            return false;
        }
    }
}
