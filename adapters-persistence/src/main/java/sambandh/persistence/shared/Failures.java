package sambandh.persistence.shared;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.TookTooLong;

/** Tells a database that cannot be reached from one that says no. */
final class Failures {
    /** The pool's only words, without a state, when a connection breaks within a transaction and is used once more. */
    private static final String CLOSED = "Connection is closed";

    private Failures() {}

    static RuntimeException of(SQLException failed) {
        return of(new IllegalStateException(failed));
    }

    /**
     * The same failure, or {@link StoreUnavailable} where the database cannot be reached, or {@link TookTooLong} where it
     * gave up a statement.
     */
    static RuntimeException of(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailable || cause instanceof TookTooLong) {
                return (RuntimeException) cause;
            }
            if (cause instanceof SQLException sql && isConnection(sql)) {
                return new StoreUnavailable(failed);
            }
            if (cause instanceof SQLException sql && isGivenUp(sql)) {
                return new TookTooLong(failed);
            }
        }
        return failed;
    }

    private static boolean isConnection(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLRecoverableException
                || (state != null && state.startsWith("08"))
                || (state == null && CLOSED.equals(sql.getMessage()));
    }

    /** The driver's limit for a statement, or the server's (3024 on MySQL, 1969 on MariaDB), or somebody's KILL QUERY. */
    private static boolean isGivenUp(SQLException sql) {
        return sql instanceof SQLTimeoutException
                || switch (sql.getErrorCode()) {
                    case 1317, 1969, 3024 -> true;
                    default -> false;
                };
    }

    /** Somebody else kept a lock for longer than one waits for it. */
    static boolean isLockTooLate(Throwable failed) {
        return hasCode(failed, 1205);
    }

    static boolean isDuplicateKey(Throwable failed) {
        return hasCode(failed, 1062);
    }

    private static boolean hasCode(@Nullable Throwable failed, int code) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == code) {
                return true;
            }
        }
        return false;
    }
}
