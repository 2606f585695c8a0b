package sambandh.application.shared;

import sambandh.domain.shared.Event;

/** The event store. An event is kept, and its deliveries are made, in the unit of work that it is told in. */
@FunctionalInterface
public interface Events {
    void add(Event event);
}
