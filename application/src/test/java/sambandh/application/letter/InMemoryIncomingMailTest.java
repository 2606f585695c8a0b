package sambandh.application.letter;

import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.TestClock;
import sambandh.application.shared.UnitOfWork;

class InMemoryIncomingMailTest implements IncomingMailContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryIncomingMail incoming =
            new InMemoryIncomingMail(unitOfWork, new TestClock("2026-11-21T08:00:00Z"));

    @Override
    public IncomingMail incoming() {
        return incoming;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
