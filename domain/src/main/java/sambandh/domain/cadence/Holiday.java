package sambandh.domain.cadence;

import java.time.LocalDate;
import sambandh.domain.shared.Code;

/**
 * @param code what it is called by; columns have the words
 * @param certain false where the day waits for the moon to be seen, or for somebody to announce it
 */
public record Holiday(LocalDate day, Code code, Kind kind, boolean certain) {
    public enum Kind {
        /** Nobody works. */
        PUBLIC,
        /** Many do not. */
        OPTIONAL,
        /** Kept, and worked on. */
        OBSERVED
    }
}
