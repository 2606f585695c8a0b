package sambandh.application.customer;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;

/**
 * Says how a person is, by an outside id, again and again: makes the person the first time, later replaces what
 * people edit. Outside ids are added to those known, never lost; what changes nothing writes nothing.
 */
public final class PutPerson {
    /**
     * @param expectedVersion null for any, or none yet
     * @param keepsDoNotContact whether {@code doNotContact} stays as it is, since a system that says nothing on it must
     *     not lift it
     */
    public record Command(
            Actor actor,
            ExternalId externalId,
            @Nullable Long expectedVersion,
            PersonDetails details,
            boolean keepsDoNotContact) {}

    public sealed interface Outcome {
        record Created(Person person) implements Outcome {}

        record Changed(Person person) implements Outcome {}

        record Stale() implements Outcome {}

        record Refused(PersonRefusal why) implements Outcome {}
    }

    private final People people;
    private final CreatePerson create;
    private final ChangePerson change;
    private final UnitOfWork unitOfWork;

    public PutPerson(People people, CreatePerson create, ChangePerson change, UnitOfWork unitOfWork) {
        this.people = people;
        this.create = create;
        this.change = change;
        this.unitOfWork = unitOfWork;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Optional<Person> known = people.findByExternalId(command.externalId());
            Long expected = command.expectedVersion();
            if (expected != null
                    && known.filter(old -> old.version() == expected).isEmpty()) {
                return new Outcome.Stale();
            }
            PersonDetails wanted = command.details().withExternalIds(Set.of(command.externalId()));
            return known.map(old -> replaced(command, old, wanted)).orElseGet(() -> created(command.actor(), wanted));
        });
    }

    private Outcome created(Actor actor, PersonDetails details) {
        return switch (create.handle(new CreatePerson.Command(actor, details))) {
            case CreatePerson.Outcome.Created(Person made) -> new Outcome.Created(made);
            case CreatePerson.Outcome.Refused(PersonRefusal why) -> new Outcome.Refused(why);
        };
    }

    private Outcome replaced(Command command, Person old, PersonDetails wanted) {
        PersonDetails all = wanted.withExternalIds(old.details().externalIds());
        PersonDetails details =
                command.keepsDoNotContact() ? all.withDoNotContact(old.details().doNotContact()) : all;
        if (details.equals(old.details())) {
            return new Outcome.Changed(old);
        }
        return switch (change.handle(new ChangePerson.Command(command.actor(), old.id(), old.version(), details))) {
            case ChangePerson.Outcome.Changed(Person changed) -> new Outcome.Changed(changed);
            case ChangePerson.Outcome.Unknown _, ChangePerson.Outcome.Stale _ -> throw new LostUpdate("person");
            case ChangePerson.Outcome.Refused(PersonRefusal why) -> new Outcome.Refused(why);
        };
    }
}
