package sambandh.application.task;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import sambandh.application.shared.Reaction;
import sambandh.domain.customer.CustomersImported;

/** The same as {@link FollowOwner} after a whole set of customers came in. */
public final class FollowImportedOwners implements Reaction<CustomersImported> {
    private static final int AT_ONCE = 10_000;

    private final Tasks tasks;
    private final Clock clock;

    public FollowImportedOwners(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "task.follow-imported-owners";
    }

    @Override
    public Class<CustomersImported> event() {
        return CustomersImported.class;
    }

    @Override
    public void react(CustomersImported event) {
        List<UUID> behind;
        do {
            behind = tasks.customersLeftBehind(AT_ONCE);
            tasks.followOwners(behind, clock.instant());
        } while (behind.size() == AT_ONCE);
    }
}
