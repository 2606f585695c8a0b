package sambandh.application.timeline;

import java.util.UUID;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;

class InMemoryTimelineTest implements TimelineContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryTimeline timeline = new InMemoryTimeline(unitOfWork);

    @Override
    public Timeline timeline() {
        return timeline;
    }

    @Override
    public TimelineViews views() {
        return timeline;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public UUID aCustomer() {
        return timeline.with(UUID.randomUUID());
    }
}
