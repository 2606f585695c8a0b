package sambandh.application.segment;

import java.util.Optional;
import sambandh.application.shared.Page;
import sambandh.domain.segment.Segment;
import sambandh.domain.segment.SegmentId;
import sambandh.domain.shared.Scope;

/** Segments to look at. */
public interface SegmentViews {
    /** Sorts by {@code name} or {@code createdAt}. */
    Page<Segment> list(Scope scope, Page.Wanted wanted);

    Optional<Segment> find(Scope scope, SegmentId id);
}
