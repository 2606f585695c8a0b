package sambandh.application.customer;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.OptOut;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;

/** A person wants no more letters on a topic, or wants them again. Saying it twice changes nothing. */
public final class RecordOptOut {
    /** @param out true for no more letters, false for letters again */
    public record Command(Actor actor, PersonId id, Code topic, boolean out) {}

    public sealed interface Outcome {
        /** @param person as it is now */
        record Recorded(Person person) implements Outcome {}

        record Unknown() implements Outcome {}

        /** There are {@link OptOut#AT_MOST} topics already; {@link OptOut#ALL} is always taken. */
        record TooMany() implements Outcome {}
    }

    private final People people;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public RecordOptOut(People people, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Person person = people.find(command.id()).orElse(null);
            if (person == null) {
                return new Outcome.Unknown();
            }
            boolean isOut = topics(person).contains(command.topic().value());
            if (isOut == command.out()) {
                return new Outcome.Recorded(person);
            }
            if (command.out()
                    && person.optOuts().size() >= OptOut.AT_MOST
                    && !command.topic().equals(OptOut.ALL)) {
                return new Outcome.TooMany();
            }
            return new Outcome.Recorded(recorded(command, person));
        });
    }

    private Person recorded(Command command, Person person) {
        Actor actor = command.actor();
        if (command.out()) {
            people.optOut(person.id(), new OptOut(command.topic(), clock.instant(), actor.reference()));
        } else {
            people.optIn(person.id(), command.topic());
        }
        Person now = people.find(person.id()).orElseThrow();
        audit.record(
                actor,
                command.out() ? "person.opt-out" : "person.opt-in",
                person.id().value(),
                Map.of("optOuts", topics(person)),
                Map.of("optOuts", topics(now)));
        return now;
    }

    private static List<String> topics(Person person) {
        return person.optOuts().stream().map(o -> o.topic().value()).toList();
    }
}
