package sambandh.application.interaction;

import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;

class InMemoryWaitsTest implements WaitsContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryInteractions interactions = new InMemoryInteractions(unitOfWork);
    private final InMemoryWaits waits = new InMemoryWaits(interactions, unitOfWork);

    @Override
    public Waits waits() {
        return waits;
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
        return new KnownPeople().aCustomer();
    }
}
