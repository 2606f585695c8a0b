package sambandh.application.timeline;

import java.util.Optional;
import java.util.UUID;
import sambandh.application.shared.Page;
import sambandh.domain.shared.Scope;
import sambandh.domain.timeline.TimelineEntry;

/** Timelines to look at. */
public interface TimelineViews {
    /** Sorts by {@code at}; empty when there is no such customer in the scope. */
    Optional<Page<TimelineEntry>> list(Scope scope, UUID customerId, Page.Wanted wanted);
}
