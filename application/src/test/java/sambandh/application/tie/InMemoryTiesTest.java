package sambandh.application.tie;

import sambandh.application.customer.Customers;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.InMemoryPeople;
import sambandh.application.customer.People;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;

class InMemoryTiesTest implements TiesContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCustomers customers = new InMemoryCustomers(unitOfWork);
    private final InMemoryPeople people = new InMemoryPeople(unitOfWork, customers);
    private final InMemoryTies ties = new InMemoryTies(unitOfWork, customers, people);

    @Override
    public Ties ties() {
        return ties;
    }

    @Override
    public TieViews views() {
        return ties;
    }

    @Override
    public Customers customers() {
        return customers;
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
