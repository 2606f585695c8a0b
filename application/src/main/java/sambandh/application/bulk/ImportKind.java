package sambandh.application.bulk;

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
    /** As in the path: {@code order-lines}. */
    String name();

    List<ImportField> fields();

    /** Parameters of its own beside the common ones, with what they take: {@code createCustomers} to {@code true|false}. */
    Map<String, String> parameters();

    /** Reads a row, asking it for its fields. What is wrong goes to {@code faults}; then what is returned is not used. */
    R read(ImportRow row, Faults faults);

    ImportStage<R> stage();

    /** What is told once everything is merged. */
    List<Event> finished(Import done, java.time.Instant now);
}
