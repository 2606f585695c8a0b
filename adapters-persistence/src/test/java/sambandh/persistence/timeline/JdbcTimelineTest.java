package sambandh.persistence.timeline;

import java.util.UUID;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;
import sambandh.application.timeline.TimelineContract;
import sambandh.application.timeline.TimelineViews;
import sambandh.persistence.order.TestParties;
import sambandh.persistence.shared.TestContext;

class JdbcTimelineTest implements TimelineContract {
    @Override
    public Timeline timeline() {
        return TestContext.bean(Timeline.class);
    }

    @Override
    public TimelineViews views() {
        return TestContext.bean(TimelineViews.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Override
    public UUID aCustomer() {
        return TestParties.customer();
    }
}
