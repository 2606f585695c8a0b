package sambandh.persistence.interaction;

import sambandh.application.interaction.Interactions;
import sambandh.application.interaction.ListeningViews;
import sambandh.application.interaction.Talks;
import sambandh.application.interaction.TalksContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.persistence.shared.TestContext;

class JdbcTalksTest implements TalksContract {
    @Override
    public Talks talks() {
        return TestContext.bean(Talks.class);
    }

    @Override
    public ListeningViews listening() {
        return TestContext.bean(ListeningViews.class);
    }

    @Override
    public Interactions interactions() {
        return TestContext.bean(Interactions.class);
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
    public EmployeeId anEmployee() {
        return new EmployeeId(TestStaff.employee(null));
    }
}
