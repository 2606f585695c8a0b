package sambandh.application.shared;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Event;
import sambandh.domain.shared.fact.Words;

/**
 * An event that may set something going that people have set up, such as a series of letters. A column contributes it as a bean
 * named like its code.
 *
 * @param code lasting: what people have set up names it
 * @param words what happens, for people who choose
 * @param who whom it happened to; empty where it sets nothing going, as history that is taken over later
 */
public record Trigger<E extends Event>(Code code, Words words, Class<E> event, Who<E> who) {
    /** Tells whom an event happened to. */
    @FunctionalInterface
    public interface Who<E> {
        Optional<Occasion> of(E event);
    }

    /**
     * What happened to whom; to a customer, a person or both.
     *
     * @param reference what it is about, such as the order
     */
    public record Occasion(
            @Nullable UUID customerId,
            @Nullable UUID personId,
            @Nullable UUID reference) {}
}
