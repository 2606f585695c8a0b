package sambandh.application.customer;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;

/**
 * Says how a customer is, by an outside id, again and again: makes the customer the first time, later replaces what
 * people edit. Outside ids are added to those known, never lost; what changes nothing writes nothing.
 */
public final class PutCustomer {
    /** @param expectedVersion null for any, or none yet */
    public record Command(
            Actor actor, ExternalId externalId, @Nullable Long expectedVersion, Customer.Details details) {}

    public sealed interface Outcome {
        record Created(Customer customer) implements Outcome {}

        record Changed(Customer customer) implements Outcome {}

        record Stale() implements Outcome {}

        record Refused(CustomerRefusal why) implements Outcome {}
    }

    private final Customers customers;
    private final CreateCustomer create;
    private final ChangeCustomer change;
    private final UnitOfWork unitOfWork;

    public PutCustomer(Customers customers, CreateCustomer create, ChangeCustomer change, UnitOfWork unitOfWork) {
        this.customers = customers;
        this.create = create;
        this.change = change;
        this.unitOfWork = unitOfWork;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Optional<Customer> known = customers.findByExternalId(command.externalId());
            Long expected = command.expectedVersion();
            if (expected != null
                    && known.filter(old -> old.version() == expected).isEmpty()) {
                return new Outcome.Stale();
            }
            Customer.Details wanted = command.details().with(Set.of(command.externalId()));
            return known.map(old -> replaced(command.actor(), old, wanted))
                    .orElseGet(() -> created(command.actor(), wanted));
        });
    }

    private Outcome created(Actor actor, Customer.Details details) {
        return switch (create.handle(new CreateCustomer.Command(actor, details, null))) {
            case CreateCustomer.Outcome.Created created -> new Outcome.Created(created.customer());
            case CreateCustomer.Outcome.Refused(CustomerRefusal why) -> new Outcome.Refused(why);
            case CreateCustomer.Outcome.PersonRefused _ -> throw new IllegalStateException("there was no person");
        };
    }

    private Outcome replaced(Actor actor, Customer old, Customer.Details wanted) {
        Customer.Details details = wanted.with(old.details().externalIds());
        if (details.equals(old.details())) {
            return new Outcome.Changed(old);
        }
        return switch (change.handle(new ChangeCustomer.Command(actor, old.id(), old.version(), details))) {
            case ChangeCustomer.Outcome.Changed(Customer changed) -> new Outcome.Changed(changed);
            case ChangeCustomer.Outcome.Unknown _, ChangeCustomer.Outcome.Stale _ -> throw new LostUpdate("customer");
            case ChangeCustomer.Outcome.Refused(CustomerRefusal why) -> new Outcome.Refused(why);
        };
    }
}
