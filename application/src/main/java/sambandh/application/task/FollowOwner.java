package sambandh.application.task;

import java.time.Clock;
import java.util.List;
import sambandh.application.shared.Reaction;
import sambandh.domain.customer.CustomerChanged;

/** What was assigned to nobody is the work of whoever owns the customer, so it goes with them. */
public final class FollowOwner implements Reaction<CustomerChanged> {
    private final Tasks tasks;
    private final Clock clock;

    public FollowOwner(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "task.follow-owner";
    }

    @Override
    public Class<CustomerChanged> event() {
        return CustomerChanged.class;
    }

    @Override
    public void react(CustomerChanged event) {
        tasks.followOwners(List.of(event.customerId()), clock.instant());
    }
}
