package sambandh.application.customer;

import sambandh.application.company.Employees;
import sambandh.application.company.InMemoryEmployees;
import sambandh.application.shared.InMemoryUnitOfWork;

class InMemoryCustomersTest implements CustomersContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCustomers customers = new InMemoryCustomers(unitOfWork);
    private final InMemoryEmployees employees = new InMemoryEmployees(unitOfWork);

    @Override
    public Customers customers() {
        return customers;
    }

    @Override
    public CustomerViews views() {
        return customers;
    }

    @Override
    public Employees employees() {
        return employees;
    }

    @Override
    public InMemoryUnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
