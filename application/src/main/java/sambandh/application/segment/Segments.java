package sambandh.application.segment;

import java.util.Optional;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.segment.Segment;
import sambandh.domain.segment.SegmentId;

/** The segments of the company. Writing wants a unit of work. */
public interface Segments {
    Optional<Segment> find(SegmentId id);

    Optional<Segment> findByName(String name);

    /** @throws LostUpdate when another segment took its name in between */
    void add(Segment segment);

    /**
     * Puts the segment in the place of its version before.
     *
     * @throws LostUpdate when that is no longer the newest, or another segment took its name in between
     */
    void replace(Segment segment);

    /** @throws LostUpdate when this version is no longer the newest */
    void remove(Segment segment);
}
