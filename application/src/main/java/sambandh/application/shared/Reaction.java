package sambandh.application.shared;

import sambandh.domain.shared.Event;

/**
 * What is to be done after an event, in a unit of work of its own, at least once and in order per customer. Does no
 * outside I/O: it makes tasks and enqueues letters. Throwing has it tried again later, and in the end laid aside.
 */
public interface Reaction<E extends Event> {
    /** Stable: deliveries in the database carry it. {@code letter.thank-for-order} */
    String name();

    Class<E> event();

    void react(E event);
}
