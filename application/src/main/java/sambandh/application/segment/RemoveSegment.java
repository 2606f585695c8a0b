package sambandh.application.segment;

import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.segment.Segment;
import sambandh.domain.segment.SegmentId;
import sambandh.domain.shared.Actor;

/** Forgets a segment; its customers are not touched. */
public final class RemoveSegment {
    /** @param expectedVersion the version that was looked at */
    public record Command(Actor actor, SegmentId id, long expectedVersion) {}

    public sealed interface Outcome {
        record Removed() implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}
    }

    private final Segments segments;
    private final Audit audit;
    private final UnitOfWork unitOfWork;

    public RemoveSegment(Segments segments, Audit audit, UnitOfWork unitOfWork) {
        this.segments = segments;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Segment old = segments.find(command.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            segments.remove(old);
            audit.record(
                    command.actor(), "segment.remove", old.id().value(), SegmentAudit.fields(old.details()), Map.of());
            return new Outcome.Removed();
        });
    }
}
