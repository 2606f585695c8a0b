package sambandh.domain.interaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Text;

/**
 * What somebody of the company wrote down about a customer, or to one of its people; it may carry a promise. It is not
 * changed afterwards: it may have been sent.
 *
 * @param signedBy in whose name it is, null where that is nobody's
 * @param text several lines, up to 4,000 characters; personal
 * @param to whom it was to be sent, null for nobody
 * @param letterId what it was sent as
 * @param writtenBy the actor's reference
 */
public record Note(
        NoteId id,
        CustomerId customerId,
        @Nullable EmployeeId signedBy,
        String text,
        @Nullable PersonId to,
        @Nullable UUID letterId,
        @Nullable Promise promise,
        Instant writtenAt,
        String writtenBy) {
    public Note {
        text = text(text);
    }

    /** @throws sambandh.domain.shared.InvalidValue as {@link Text#block} */
    public static String text(String raw) {
        return Text.block(raw, 4_000);
    }

    /** The lines of a text that say anything. */
    public static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
