package sambandh.application.letter;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.TemplateFacts;

/** Finds as whose person somebody is written to, and what is known of them as that. */
final class KnownReaders {
    /** What is known of the reader as one customer's person. */
    record Known(@Nullable UUID customerId, Map<String, Object> facts) {
        /** The order the facts speak of. */
        Optional<UUID> order() {
            return facts.get("order") instanceof Map<?, ?> order && order.get("id") instanceof UUID id
                    ? Optional.of(id)
                    : Optional.empty();
        }
    }

    private final ReaderFacts columns;

    KnownReaders(ReaderFacts columns) {
        this.columns = columns;
    }

    /**
     * As the person of the first customer that has the order, or any order at all.
     *
     * @param orderId null for the last one
     */
    Known known(Recipient person, @Nullable UUID orderId) {
        return person.customers().stream()
                .map(customer -> known(person, customer, orderId))
                .filter(known -> known.order()
                        .filter(id -> orderId == null || id.equals(orderId))
                        .isPresent())
                .findFirst()
                .orElseGet(() -> known(
                        person,
                        person.customers().isEmpty() ? null : person.customers().getFirst(),
                        orderId));
    }

    /**
     * As somebody asks for it; empty where the order asked for is not theirs.
     *
     * @param customerId as whose person; null for whichever customer has the order
     */
    Optional<Known> asked(Recipient person, @Nullable UUID customerId, @Nullable UUID orderId) {
        Known known = customerId == null ? known(person, orderId) : known(person, customerId, orderId);
        return orderId == null || known.order().equals(Optional.of(orderId)) ? Optional.of(known) : Optional.empty();
    }

    Known known(Recipient person, @Nullable UUID customerId, @Nullable UUID orderId) {
        return new Known(customerId, columns.about(new TemplateFacts.Reader(person.personId(), customerId, orderId)));
    }
}
