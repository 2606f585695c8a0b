package sambandh.application.access;

import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;

class InMemoryThrottleTest implements ThrottleContract {
    private final InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
    private final InMemoryThrottle throttle = new InMemoryThrottle(unit);

    @Override
    public Throttle throttle() {
        return throttle;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unit;
    }
}
