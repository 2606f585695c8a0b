package sambandh.application.interaction;

import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;

class InMemoryInteractionsTest implements InteractionsContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryInteractions interactions = new InMemoryInteractions(unitOfWork);
    private final KnownPeople people = new KnownPeople();

    @Override
    public Interactions interactions() {
        return interactions;
    }

    @Override
    public InteractionViews views() {
        return interactions;
    }

    @Override
    public InteractionParties parties() {
        return people;
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
    public PersonId aPersonOf(CustomerId customer) {
        return people.aPersonOf(customer);
    }

    @Override
    public DepartmentId aDepartment() {
        return people.aDepartment();
    }

    @Override
    public EmployeeId anEmployeeOf(DepartmentId department) {
        return people.anEmployee(department);
    }
}
