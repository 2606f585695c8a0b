package sambandh.application.letter;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a column can tell a letter of its reader, under names that templates use. Values are texts, whole numbers, {@code
 * LocalDate}, {@code Money} or maps of such; the template's language decides how they are written.
 */
public interface LetterFacts {
    /**
     * @param reference what the letter is about, if it is about something; a column that knows it tells of it, under
     *     {@code reference} its id again, so that an unknown one is found out
     * @return empty where it knows nothing
     */
    Map<String, ?> about(UUID customerId, @Nullable UUID reference);
}
