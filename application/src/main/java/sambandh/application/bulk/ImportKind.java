package sambandh.application.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import sambandh.domain.bulk.Import;
import sambandh.domain.shared.Event;
import sambandh.domain.shared.Faults;

/**
 * A kind of thing that files can bring in; each column contributes its own.
 *
 * @param <R> a row whose values are checked
 */
public interface ImportKind<R> {
    /**
     * @param key equal for rows that tell of the same thing
     * @param content equal for rows that say the same
     */
    record Identity(String key, String content) {}

    /** As in the path: {@code order-lines}. */
    String name();

    List<ImportField> fields();

    /** Parameters of its own beside the common ones, with what they take: {@code createCustomers} to {@code true|false}. */
    Map<String, String> parameters();

    /** Reads a row, asking it for its fields. What is wrong goes to {@code faults}; then what is returned is not used. */
    R read(ImportRow row, Faults faults);

    Identity identity(R row);

    /** Whether all rows of one key are merged together, wherever in the file they stand. */
    boolean isTogether();

    /** Whether the row refers to others that may stand behind it in the file: it is merged when all of these are. */
    default boolean isLate(R row) {
        return false;
    }

    /**
     * Whether it makes no difference which of the import's parts is merged first, late rows aside, and nobody is told of
     * what single rows bring: then two of them are merged at once. Not for rows that are merged together.
     */
    default boolean isApart(Import job) {
        return false;
    }

    ImportMerge<R> merge();

    /** What is told once everything is merged. */
    List<Event> finished(Import done, Instant now);
}
