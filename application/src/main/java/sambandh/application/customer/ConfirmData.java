package sambandh.application.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Actor;

/** Somebody says that what is kept of a customer, or of a person, is right. No version grows: nobody's edit becomes stale. */
public final class ConfirmData {
    private final Customers customers;
    private final People people;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ConfirmData(Customers customers, People people, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.customers = customers;
        this.people = people;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** The person as it is now; empty where there is none. */
    public Optional<Person> handle(Actor actor, PersonId id) {
        return unitOfWork.perform(() -> people.find(id).map(person -> {
            Instant now = clock.instant();
            people.confirm(id, now);
            tell(actor, "person.confirm", id.value(), person.confirmedAt(), now);
            return person.confirm(now);
        }));
    }

    /** The customer alone, not its people; empty where there is none. */
    public Optional<Customer> handle(Actor actor, CustomerId id) {
        return unitOfWork.perform(() -> customers.find(id).map(customer -> {
            Instant now = clock.instant();
            customers.confirm(id, now);
            tell(actor, "customer.confirm", id.value(), customer.confirmedAt(), now);
            return customer.confirm(now);
        }));
    }

    private void tell(Actor actor, String action, UUID subject, @Nullable Instant before, Instant now) {
        Map<String, Object> was = new HashMap<>();
        if (before != null) {
            was.put("confirmedAt", before.toString());
        }
        audit.record(actor, action, subject, was, Map.of("confirmedAt", now.toString()));
    }
}
