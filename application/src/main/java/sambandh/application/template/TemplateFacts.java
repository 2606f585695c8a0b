package sambandh.application.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.template.Field;

/**
 * What a column can tell a letter of its readers, under names that templates use. Values are texts, whole numbers
 * ({@code Integer}, {@code Long}), {@code Boolean}, {@code LocalDate}, {@code Money}, and lists or maps of such; the
 * template's language decides how they are written. Ids may stand among them for who asks, templates cannot name them.
 */
public interface TemplateFacts {
    /**
     * A person who is written to.
     *
     * @param customerId as whose person; null for nobody's
     * @param reference what the letter is about, such as an order; null for nothing in particular
     */
    record Reader(
            UUID personId,
            @Nullable UUID customerId,
            @Nullable UUID reference) {}

    /** Everything it may tell. */
    List<Field> fields();

    /**
     * The values for many at once, in a fixed number of queries, each of them as maps of maps: {@code order.date} is {@code
     * date} in the map {@code order}. What is not known of a reader is missing; of whom nothing is known may be missing too.
     */
    Map<Reader, Map<String, ?>> about(Collection<Reader> readers);
}
