package sambandh.persistence.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.persistence.shared.TestDatabase;

/** Somebody else who changes rows while an import comes over them. */
public final class OtherHand {
    /** Who has come to hold or to write such rows waits there, or will; a user sees his own statements without a privilege. */
    private static final String WAITING = "SELECT 1 FROM information_schema.processlist"
            + " WHERE db = DATABASE() AND id <> CONNECTION_ID()"
            + " AND (info LIKE 'SELECT id FROM % FOR UPDATE' OR info LIKE 'UPDATE customer%' OR info LIKE 'UPDATE person%')";

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
            while (!done.isDone() && !somebodyWaits(observer)) {
                Thread.onSpinWait();
            }
            editor.commit();
            return done.get();
        }
    }

    private static boolean somebodyWaits(Connection observer) throws SQLException {
        try (PreparedStatement query = observer.prepareStatement(WAITING);
                ResultSet rows = query.executeQuery()) {
            return rows.next();
        }
    }
}
