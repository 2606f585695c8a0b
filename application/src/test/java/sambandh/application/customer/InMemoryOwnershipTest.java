package sambandh.application.customer;

import sambandh.application.company.Employees;
import sambandh.application.company.InMemoryEmployees;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;

class InMemoryOwnershipTest implements OwnershipContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryEmployees employees = new InMemoryEmployees(unitOfWork);
    private final InMemoryCustomers customers = new InMemoryCustomers(unitOfWork);
    private final InMemoryPeople people = new InMemoryPeople(unitOfWork);
    private final InMemoryHandOvers handOvers = new InMemoryHandOvers(unitOfWork, customers, people);
    private final InMemoryOwnerships ownerships = new InMemoryOwnerships(unitOfWork);
    private final InMemoryOwnerNews news = new InMemoryOwnerNews(unitOfWork, customers, people);

    @Override
    public Employees employees() {
        return employees;
    }

    @Override
    public Customers customers() {
        return customers;
    }

    @Override
    public CustomerViews views() {
        return customers;
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public HandOvers handOvers() {
        return handOvers;
    }

    @Override
    public HandOverViews handOverViews() {
        return handOvers;
    }

    @Override
    public Ownerships ownerships() {
        return ownerships;
    }

    @Override
    public OwnershipViews ownershipViews() {
        return ownerships;
    }

    @Override
    public OwnerNews news() {
        return news;
    }

    @Override
    public OwnerNewsViews newsViews() {
        return news;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
