package sambandh.application.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Confirmation;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonCreated;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Actor;

/** Takes a person in. */
public final class CreatePerson {
    public record Command(Actor actor, PersonDetails details) {}

    public sealed interface Outcome {
        record Created(Person person) implements Outcome {}

        record Refused(PersonRefusal why) implements Outcome {}
    }

    private final People people;
    private final PersonRules rules;
    private final Events events;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public CreatePerson(
            People people,
            Customers customers,
            Events events,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.people = people;
        this.rules = new PersonRules(people, customers, clock);
        this.events = events;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            PersonId id = new PersonId(ids.next());
            Optional<PersonRefusal> refusal = rules.refusal(id, command.details());
            return refusal.isPresent() ? new Outcome.Refused(refusal.get()) : new Outcome.Created(added(command, id));
        });
    }

    private Person added(Command command, PersonId id) {
        Instant now = clock.instant();
        Person fresh = Person.make(id, command.details(), now);
        Person made = Confirmation.isBy(command.actor()) ? fresh.confirm(now) : fresh;
        people.add(made);
        CustomerId customer = made.onlyCustomer();
        events.add(new PersonCreated(id.value(), customer == null ? null : customer.value(), now));
        audit.record(command.actor(), "person.create", id.value(), Map.of(), CustomerAudit.fields(made.details()));
        return made;
    }
}
