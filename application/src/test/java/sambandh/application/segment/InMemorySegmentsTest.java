package sambandh.application.segment;

import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;

class InMemorySegmentsTest implements SegmentsContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemorySegments segments = new InMemorySegments(unitOfWork);

    @Override
    public Segments segments() {
        return segments;
    }

    @Override
    public SegmentViews views() {
        return segments;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
