package sambandh.application.customer;

import sambandh.application.company.Employees;
import sambandh.application.company.InMemoryEmployees;
import sambandh.application.shared.InMemoryUnitOfWork;

class InMemoryPeopleTest implements PeopleContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCustomers customers = new InMemoryCustomers(unitOfWork);
    private final InMemoryPeople people = new InMemoryPeople(unitOfWork, customers);
    private final InMemoryEmployees employees = new InMemoryEmployees(unitOfWork);

    @Override
    public People people() {
        return people;
    }

    @Override
    public PersonViews views() {
        return people;
    }

    @Override
    public Customers customers() {
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
