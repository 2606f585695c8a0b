package sambandh.persistence.campaign;

import sambandh.application.campaign.SeriesStore;
import sambandh.application.campaign.SeriesStoreContract;
import sambandh.application.campaign.SeriesViews;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcSeriesTest implements SeriesStoreContract {
    @Override
    public SeriesStore store() {
        return TestContext.bean(SeriesStore.class);
    }

    @Override
    public SeriesViews views() {
        return TestContext.bean(SeriesViews.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }
}
