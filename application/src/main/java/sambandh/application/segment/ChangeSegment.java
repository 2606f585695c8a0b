package sambandh.application.segment;

import java.time.Clock;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.segment.Segment;
import sambandh.domain.segment.SegmentId;
import sambandh.domain.shared.Actor;

/** Changes what people edit of a segment. */
public final class ChangeSegment {
    /** @param expectedVersion the version that the change was made from */
    public record Command(Actor actor, SegmentId id, long expectedVersion, Segment.Details details) {}

    public sealed interface Outcome {
        record Changed(Segment segment) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record NameTaken() implements Outcome {}
    }

    private final Segments segments;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeSegment(Segments segments, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.segments = segments;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
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
            if (segments.findByName(command.details().name())
                    .filter(other -> !other.id().equals(command.id()))
                    .isPresent()) {
                return new Outcome.NameTaken();
            }
            if (command.details().equals(old.details())) {
                return new Outcome.Changed(old);
            }
            return changed(command, old);
        });
    }

    private Outcome changed(Command command, Segment old) {
        Segment changed = old.change(command.details(), clock.instant());
        segments.replace(changed);
        audit.record(
                command.actor(),
                "segment.change",
                old.id().value(),
                SegmentAudit.fields(old.details()),
                SegmentAudit.fields(changed.details()));
        return new Outcome.Changed(changed);
    }
}
