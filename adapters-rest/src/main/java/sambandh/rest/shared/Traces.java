package sambandh.rest.shared;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What failed and where, without the messages: a database's own words quote the very values that clashed. */
final class Traces {
    private static final int FRAMES = 12;

    private Traces() {}

    static String of(Throwable failed) {
        StringBuilder trace = new StringBuilder();
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            trace.append(trace.isEmpty() ? "" : " caused by ")
                    .append(cause.getClass().getName())
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES)
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining(" < ", " at ", "")));
        }
        return trace.toString();
    }
}
