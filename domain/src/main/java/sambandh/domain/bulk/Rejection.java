package sambandh.domain.bulk;

import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Fault;

/**
 * A fault of a row that was therefore not taken.
 *
 * @param line where the row begins in the file; the header is line 1
 * @param place which of the row's faults, from 0
 * @param value what stood there, cut at 200 characters; null where nothing did
 * @param cells the whole row as it was sent, as CSV; with the row's first fault only
 */
public record Rejection(
        long line,
        int place,
        Fault fault,
        @Nullable String value,
        @Nullable String cells) {
    private static final int LONGEST_VALUE = 200;

    public Rejection {
        if (value != null && value.length() > LONGEST_VALUE) {
            int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
            value = value.substring(0, end);
        }
    }
}
