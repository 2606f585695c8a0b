package sambandh.application.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Confirmation;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonChanged;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Actor;

/** Changes what people edit of a person; opt-outs are told by {@link RecordOptOut}. */
public final class ChangePerson {
    /** @param expectedVersion the version that the change was made from */
    public record Command(Actor actor, PersonId id, long expectedVersion, PersonDetails details) {}

    public sealed interface Outcome {
        record Changed(Person person) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record Refused(PersonRefusal why) implements Outcome {}
    }

    private final People people;
    private final PersonRules rules;
    private final Events events;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangePerson(
            People people, Customers customers, Events events, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.people = people;
        this.rules = new PersonRules(people, customers, clock);
        this.events = events;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Person old = people.find(command.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            Optional<PersonRefusal> refusal = rules.refusal(old.id(), command.details());
            return refusal.isPresent()
                    ? new Outcome.Refused(refusal.get())
                    : new Outcome.Changed(replaced(command.actor(), old, command.details()));
        });
    }

    private Person replaced(Actor actor, Person old, PersonDetails details) {
        if (details.equals(old.details())) {
            return old;
        }
        Instant now = clock.instant();
        Person next = old.change(details, now);
        Person changed = Confirmation.isBy(actor) ? next.confirm(now) : next;
        people.replace(changed);
        CustomerId customer = changed.onlyCustomer();
        events.add(new PersonChanged(
                old.id().value(), changed.version(), customer == null ? null : customer.value(), changed.changedAt()));
        audit.record(
                actor,
                "person.change",
                old.id().value(),
                CustomerAudit.fields(old.details()),
                CustomerAudit.fields(changed.details()));
        return changed;
    }
}
