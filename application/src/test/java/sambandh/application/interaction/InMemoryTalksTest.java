package sambandh.application.interaction;

import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;

class InMemoryTalksTest implements TalksContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryInteractions interactions = new InMemoryInteractions(unitOfWork);
    private final InMemoryTalks talks = new InMemoryTalks(interactions, unitOfWork);
    private final KnownPeople people = new KnownPeople();

    @Override
    public Talks talks() {
        return talks;
    }

    @Override
    public ListeningViews listening() {
        return talks;
    }

    @Override
    public Interactions interactions() {
        return interactions;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public CustomerId aCustomer() {
        return people.aCustomer();
    }

    @Override
    public EmployeeId anEmployee() {
        return people.anEmployee(null);
    }
}
