package sambandh.persistence.segment;

import sambandh.application.segment.SegmentViews;
import sambandh.application.segment.Segments;
import sambandh.application.segment.SegmentsContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcSegmentsTest implements SegmentsContract {
    @Override
    public Segments segments() {
        return TestContext.bean(Segments.class);
    }

    @Override
    public SegmentViews views() {
        return TestContext.bean(SegmentViews.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }
}
