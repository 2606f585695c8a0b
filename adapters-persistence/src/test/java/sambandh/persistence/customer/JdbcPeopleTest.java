package sambandh.persistence.customer;

import sambandh.application.company.Employees;
import sambandh.application.customer.Customers;
import sambandh.application.customer.People;
import sambandh.application.customer.PeopleContract;
import sambandh.application.customer.PersonViews;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcPeopleTest implements PeopleContract {
    @Override
    public People people() {
        return TestContext.bean(People.class);
    }

    @Override
    public PersonViews views() {
        return TestContext.bean(PersonViews.class);
    }

    @Override
    public Customers customers() {
        return TestContext.bean(Customers.class);
    }

    @Override
    public Employees employees() {
        return TestContext.bean(Employees.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }
}
