package sambandh.application.timeline;

import java.util.List;
import sambandh.domain.timeline.TimelineEntry;

/** What happened with each customer. Columns write to it in the unit of work of what happened. */
public interface Timeline {
    void add(TimelineEntry entry);

    default void addAll(List<TimelineEntry> entries) {
        entries.forEach(this::add);
    }

    /**
     * Takes back what was told and turned out otherwise: the entries of the same customer, instant, kind and reference,
     * whatever their id. Does nothing where there is none.
     */
    void remove(TimelineEntry entry);
}
