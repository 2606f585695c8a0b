package sambandh.persistence.customer;

import sambandh.application.company.Employees;
import sambandh.application.customer.CustomerViews;
import sambandh.application.customer.Customers;
import sambandh.application.customer.HandOverViews;
import sambandh.application.customer.HandOvers;
import sambandh.application.customer.OwnerNews;
import sambandh.application.customer.OwnerNewsViews;
import sambandh.application.customer.OwnershipContract;
import sambandh.application.customer.OwnershipViews;
import sambandh.application.customer.Ownerships;
import sambandh.application.customer.People;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcOwnershipTest implements OwnershipContract {
    @Override
    public Employees employees() {
        return TestContext.bean(Employees.class);
    }

    @Override
    public Customers customers() {
        return TestContext.bean(Customers.class);
    }

    @Override
    public CustomerViews views() {
        return TestContext.bean(CustomerViews.class);
    }

    @Override
    public People people() {
        return TestContext.bean(People.class);
    }

    @Override
    public HandOvers handOvers() {
        return TestContext.bean(HandOvers.class);
    }

    @Override
    public HandOverViews handOverViews() {
        return TestContext.bean(HandOverViews.class);
    }

    @Override
    public Ownerships ownerships() {
        return TestContext.bean(Ownerships.class);
    }

    @Override
    public OwnershipViews ownershipViews() {
        return TestContext.bean(OwnershipViews.class);
    }

    @Override
    public OwnerNews news() {
        return TestContext.bean(OwnerNews.class);
    }

    @Override
    public OwnerNewsViews newsViews() {
        return TestContext.bean(OwnerNewsViews.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }
}
