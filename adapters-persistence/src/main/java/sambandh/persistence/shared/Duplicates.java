package sambandh.persistence.shared;

import java.sql.SQLException;
import sambandh.application.shared.LostUpdate;

/** Unique keys that somebody else took between the check and the write. */
public final class Duplicates {
    private static final int DUPLICATE_KEY = 1062;

    private Duplicates() {}

    /**
     * Writes; the unit of work is then repeated, and its check sees what the other one wrote.
     *
     * @throws LostUpdate when a unique key was taken in between
     */
    public static void orLost(String what, Runnable write) {
        try {
            write.run();
        } catch (RuntimeException failed) {
            throw isDuplicate(failed) ? new LostUpdate(what) : failed;
        }
    }

    private static boolean isDuplicate(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY) {
                return true;
            }
        }
        return false;
    }
}
