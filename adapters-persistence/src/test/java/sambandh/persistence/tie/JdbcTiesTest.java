package sambandh.persistence.tie;

import sambandh.application.customer.Customers;
import sambandh.application.customer.People;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.tie.TieViews;
import sambandh.application.tie.Ties;
import sambandh.application.tie.TiesContract;
import sambandh.persistence.shared.TestContext;

class JdbcTiesTest implements TiesContract {
    @Override
    public Ties ties() {
        return TestContext.bean(Ties.class);
    }

    @Override
    public TieViews views() {
        return TestContext.bean(TieViews.class);
    }

    @Override
    public Customers customers() {
        return TestContext.bean(Customers.class);
    }

    @Override
    public People people() {
        return TestContext.bean(People.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }
}
