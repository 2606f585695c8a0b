package sambandh.application.customer;

import sambandh.application.shared.InMemoryUnitOfWork;

class InMemoryPeopleTest implements PeopleContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryPeople people = new InMemoryPeople(unitOfWork);
    private final InMemoryCustomers customers = new InMemoryCustomers(unitOfWork);

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
    public InMemoryUnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
