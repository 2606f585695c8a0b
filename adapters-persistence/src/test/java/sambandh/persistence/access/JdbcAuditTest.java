package sambandh.persistence.access;

import sambandh.application.access.AuditContract;
import sambandh.application.access.AuditViews;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcAuditTest implements AuditContract {
    @Override
    public Audit audit() {
        return TestContext.bean(Audit.class);
    }

    @Override
    public AuditViews views() {
        return TestContext.bean(AuditViews.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }
}
