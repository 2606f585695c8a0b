package sambandh.persistence.access;

import sambandh.application.access.Throttle;
import sambandh.application.access.ThrottleContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcThrottleTest implements ThrottleContract {
    @Override
    public Throttle throttle() {
        return TestContext.bean(Throttle.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }
}
