package sambandh.application.segment;

import java.time.Clock;
import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.segment.Segment;
import sambandh.domain.segment.SegmentId;
import sambandh.domain.shared.Actor;

/** Keeps a condition under a name. */
public final class CreateSegment {
    public record Command(Actor actor, Segment.Details details) {}

    public sealed interface Outcome {
        record Created(Segment segment) implements Outcome {}

        record NameTaken() implements Outcome {}
    }

    private final Segments segments;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public CreateSegment(Segments segments, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.segments = segments;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            if (segments.findByName(command.details().name()).isPresent()) {
                return new Outcome.NameTaken();
            }
            Segment segment = Segment.make(new SegmentId(ids.next()), command.details(), clock.instant());
            segments.add(segment);
            audit.record(
                    command.actor(),
                    "segment.create",
                    segment.id().value(),
                    Map.of(),
                    SegmentAudit.fields(segment.details()));
            return new Outcome.Created(segment);
        });
    }
}
