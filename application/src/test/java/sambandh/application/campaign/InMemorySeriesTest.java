package sambandh.application.campaign;

import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;

class InMemorySeriesTest implements SeriesStoreContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemorySeries series = new InMemorySeries(unitOfWork);

    @Override
    public SeriesStore store() {
        return series;
    }

    @Override
    public SeriesViews views() {
        return series;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
