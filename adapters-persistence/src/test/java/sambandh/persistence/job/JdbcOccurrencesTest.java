package sambandh.persistence.job;

import sambandh.application.job.JobViews;
import sambandh.application.job.Occurrences;
import sambandh.application.job.OccurrencesContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcOccurrencesTest implements OccurrencesContract {
    @Override
    public Occurrences occurrences() {
        return TestContext.bean(Occurrences.class);
    }

    @Override
    public JobViews views() {
        return TestContext.bean(JobViews.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }
}
