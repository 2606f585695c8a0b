package sambandh.application.timeline;

import java.util.Collection;
import java.util.List;
import sambandh.domain.timeline.TimelineEntry;

/** What happened with each customer. Columns write to it in the unit of work of what happened. */
public interface Timeline {
    void addAll(Collection<TimelineEntry> entries);

    /**
     * Takes back what was told and turned out otherwise: the entries of the same customer, instant, kind and reference,
     * whatever their id. Does nothing where there is none.
     */
    void removeAll(Collection<TimelineEntry> entries);

    default void add(TimelineEntry entry) {
        addAll(List.of(entry));
    }

    default void remove(TimelineEntry entry) {
        removeAll(List.of(entry));
    }
}
