package sambandh.application.job;

import java.time.Clock;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;

class InMemoryOccurrencesTest implements OccurrencesContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryOccurrences occurrences = new InMemoryOccurrences(unitOfWork, Clock.systemUTC());

    @Override
    public Occurrences occurrences() {
        return occurrences;
    }

    @Override
    public JobViews views() {
        return occurrences;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
