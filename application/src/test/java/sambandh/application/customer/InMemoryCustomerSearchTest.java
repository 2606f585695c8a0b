package sambandh.application.customer;

import sambandh.application.shared.InMemoryUnitOfWork;

class InMemoryCustomerSearchTest implements CustomerSearchContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCustomers customers = new InMemoryCustomers(unitOfWork);
    private final InMemoryPeople people = new InMemoryPeople(unitOfWork);

    @Override
    public Customers customers() {
        return customers;
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public CustomerSearchViews search() {
        return new InMemoryCustomerSearch(customers, people);
    }

    @Override
    public InMemoryUnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
