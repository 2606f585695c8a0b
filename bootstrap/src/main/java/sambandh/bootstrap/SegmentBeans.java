package sambandh.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import sambandh.application.segment.ChangeSegment;
import sambandh.application.segment.CreateSegment;
import sambandh.application.segment.RemoveSegment;
import sambandh.application.segment.Segments;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;

@Factory
class SegmentBeans {
    @Singleton
    CreateSegment createSegment(Segments segments, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        return new CreateSegment(segments, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeSegment changeSegment(Segments segments, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new ChangeSegment(segments, audit, unitOfWork, clock);
    }

    @Singleton
    RemoveSegment removeSegment(Segments segments, Audit audit, UnitOfWork unitOfWork) {
        return new RemoveSegment(segments, audit, unitOfWork);
    }
}
