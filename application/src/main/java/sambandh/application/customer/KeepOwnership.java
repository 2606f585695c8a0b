package sambandh.application.customer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.CustomerOwnerChanged;
import sambandh.domain.customer.OwnerChange;
import sambandh.domain.shared.Actor;

/** Keeps, with the edit of a customer, that somebody else looks after it from then on. */
public final class KeepOwnership {
    private final Ownerships ownerships;
    private final Events events;
    private final Ids ids;

    public KeepOwnership(Ownerships ownerships, Events events, Ids ids) {
        this.ownerships = ownerships;
        this.events = events;
        this.ids = ids;
    }

    /** @param before null for one that is new. Wants a unit of work */
    void edited(Actor actor, CustomerId id, Customer.@Nullable Details before, Customer.Details after, Instant now) {
        EmployeeId ownerBefore = before == null ? null : before.ownerId();
        EmployeeId coverBefore = before == null ? null : before.coverId();
        boolean isNewOwner = !Objects.equals(ownerBefore, after.ownerId());
        if (!isNewOwner && Objects.equals(coverBefore, after.coverId())) {
            return;
        }
        ownerships.add(List.of(new OwnerChange(
                ids.next(),
                id,
                now,
                after.ownerId(),
                after.coverId(),
                isNewOwner,
                actor.reference(),
                OwnerChange.Why.EDIT,
                null)));
        events.add(new CustomerOwnerChanged(id.value(), value(after.ownerId()), value(after.coverId()), now));
    }

    private static @Nullable UUID value(@Nullable EmployeeId id) {
        return id == null ? null : id.value();
    }
}
