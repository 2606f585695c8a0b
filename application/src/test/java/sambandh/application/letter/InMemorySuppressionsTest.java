package sambandh.application.letter;

import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;

class InMemorySuppressionsTest implements SuppressionsContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemorySuppressions suppressions = new InMemorySuppressions(unitOfWork);

    @Override
    public Suppressions suppressions() {
        return suppressions;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
