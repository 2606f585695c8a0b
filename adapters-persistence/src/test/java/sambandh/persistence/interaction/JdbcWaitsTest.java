package sambandh.persistence.interaction;

import sambandh.application.interaction.Interactions;
import sambandh.application.interaction.Waits;
import sambandh.application.interaction.WaitsContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.persistence.shared.TestContext;

class JdbcWaitsTest implements WaitsContract {
    @Override
    public Waits waits() {
        return TestContext.bean(Waits.class);
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
}
