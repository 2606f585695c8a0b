package sambandh.persistence.customer;

import sambandh.application.company.Employees;
import sambandh.application.customer.CustomerViews;
import sambandh.application.customer.Customers;
import sambandh.application.customer.CustomersContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcCustomersTest implements CustomersContract {
    @Override
    public Customers customers() {
        return TestContext.bean(Customers.class);
    }

    @Override
    public CustomerViews views() {
        return TestContext.bean(CustomerViews.class);
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
