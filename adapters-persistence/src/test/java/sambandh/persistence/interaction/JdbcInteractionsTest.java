package sambandh.persistence.interaction;

import sambandh.application.interaction.InteractionParties;
import sambandh.application.interaction.InteractionViews;
import sambandh.application.interaction.Interactions;
import sambandh.application.interaction.InteractionsContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;
import sambandh.persistence.shared.TestContext;

class JdbcInteractionsTest implements InteractionsContract {
    @Override
    public Interactions interactions() {
        return TestContext.bean(Interactions.class);
    }

    @Override
    public InteractionViews views() {
        return TestContext.bean(InteractionViews.class);
    }

    @Override
    public InteractionParties parties() {
        return TestContext.bean(InteractionParties.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Override
    public CustomerId aCustomer() {
        return new CustomerId(TestStaff.customer());
    }

    @Override
    public PersonId aPersonOf(CustomerId customer) {
        return new PersonId(TestStaff.person(customer.value()));
    }

    @Override
    public DepartmentId aDepartment() {
        return new DepartmentId(TestStaff.department());
    }

    @Override
    public EmployeeId anEmployeeOf(DepartmentId department) {
        return new EmployeeId(TestStaff.employee(department.value()));
    }
}
