package sambandh.application.template;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Language;

/** Finds whom a letter would be read by. */
public interface Readers {
    /** @param language null where unknown */
    record Known(TemplateFacts.Reader reader, @Nullable Language language) {}

    /** This person, as one of the oldest customer they belong to. */
    Optional<Known> person(UUID personId);

    /** Who of this customer gets its letters: somebody with a mail address before others, then who is known longest. */
    Optional<Known> customer(UUID customerId);
}
