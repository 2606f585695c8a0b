package sambandh.application.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import sambandh.application.company.Employees;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Confirmation;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerChanged;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Actor;

/** Changes what people edit of a customer. */
public final class ChangeCustomer {
    /** @param expectedVersion the version that the change was made from */
    public record Command(Actor actor, CustomerId id, long expectedVersion, Customer.Details details) {}

    public sealed interface Outcome {
        record Changed(Customer customer) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record Refused(CustomerRefusal why) implements Outcome {}
    }

    private final Customers customers;
    private final CustomerRules rules;
    private final KeepOwnership ownership;
    private final Events events;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeCustomer(
            Customers customers,
            People people,
            Employees employees,
            KeepOwnership ownership,
            Events events,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.customers = customers;
        this.rules = new CustomerRules(customers, people, employees);
        this.ownership = ownership;
        this.events = events;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Customer old = customers.find(command.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            Optional<CustomerRefusal> refusal = rules.refusal(old, command.details());
            return refusal.isPresent()
                    ? new Outcome.Refused(refusal.get())
                    : new Outcome.Changed(replaced(command.actor(), old, command.details()));
        });
    }

    private Customer replaced(Actor actor, Customer old, Customer.Details details) {
        if (details.equals(old.details())) {
            return old;
        }
        Instant now = clock.instant();
        Customer next = old.change(details, now);
        Customer changed = Confirmation.isBy(actor) ? next.confirm(now) : next;
        customers.replace(changed);
        ownership.edited(actor, old.id(), old.details(), details, changed.changedAt());
        events.add(new CustomerChanged(old.id().value(), changed.version(), changed.changedAt()));
        audit.record(
                actor,
                "customer.change",
                old.id().value(),
                CustomerAudit.fields(old.details()),
                CustomerAudit.fields(changed.details()));
        return changed;
    }
}
