package sambandh.application.access;

import sambandh.application.shared.Audit;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.TestClock;
import sambandh.application.shared.UnitOfWork;

class InMemoryAuditTest implements AuditContract {
    private final InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
    private final InMemoryAudit audit =
            new InMemoryAudit(unit, new CountedIds(), new TestClock("2026-03-01T08:00:00Z"));

    @Override
    public Audit audit() {
        return audit;
    }

    @Override
    public AuditViews views() {
        return audit;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unit;
    }
}
