package sambandh.application.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.Employees;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Confirmation;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerCreated;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Actor;

/** Takes a customer in, a private one together with its person where that is known. */
public final class CreateCustomer {
    /** @param person the one person of a private customer, null where it is not known yet */
    public record Command(
            Actor actor, Customer.Details details, @Nullable PersonDetails person) {
        public Command {
            if (person != null && details.kind() != Customer.Kind.PRIVATE_PERSON) {
                throw new IllegalArgumentException("only a private customer comes with its person");
            }
        }
    }

    public sealed interface Outcome {
        record Created(Customer customer, @Nullable Person person) implements Outcome {}

        record Refused(CustomerRefusal why) implements Outcome {}

        record PersonRefused(PersonRefusal why) implements Outcome {}
    }

    private final Customers customers;
    private final CustomerRules rules;
    private final KeepOwnership ownership;
    private final PersonRules personRules;
    private final CreatePerson createPerson;
    private final Events events;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public CreateCustomer(
            Customers customers,
            People people,
            Employees employees,
            KeepOwnership ownership,
            CreatePerson createPerson,
            Events events,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.customers = customers;
        this.rules = new CustomerRules(customers, people, employees);
        this.ownership = ownership;
        this.personRules = new PersonRules(people, customers, clock);
        this.createPerson = createPerson;
        this.events = events;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            CustomerId id = new CustomerId(ids.next());
            Optional<CustomerRefusal> refusal = rules.refusal(id, command.details());
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            PersonDetails person = command.person();
            if (person == null) {
                return new Outcome.Created(added(command, id), null);
            }
            personRules.mustBeBorn("/person/birthday", person);
            Optional<PersonRefusal> taken = personRules.taken(new PersonId(id.value()), person);
            return taken.isPresent()
                    ? new Outcome.PersonRefused(taken.get())
                    : new Outcome.Created(added(command, id), added(command.actor(), id, person));
        });
    }

    private Customer added(Command command, CustomerId id) {
        Instant now = clock.instant();
        Customer fresh = Customer.make(id, command.details(), now);
        Customer made = Confirmation.isBy(command.actor()) ? fresh.confirm(now) : fresh;
        customers.add(made);
        events.add(new CustomerCreated(
                id.value(), CustomerAudit.code(made.details().kind()), now));
        ownership.edited(command.actor(), id, null, made.details(), now);
        audit.record(command.actor(), "customer.create", id.value(), Map.of(), CustomerAudit.fields(made.details()));
        return made;
    }

    private Person added(Actor actor, CustomerId customer, PersonDetails details) {
        PersonDetails member = details.withMembership(new Membership(customer, Membership.SELF));
        return switch (createPerson.handle(new CreatePerson.Command(actor, member))) {
            case CreatePerson.Outcome.Created(Person made) -> made;
            case CreatePerson.Outcome.Refused(PersonRefusal why) ->
                throw new IllegalStateException("refused after it was checked: " + why.getClass());
        };
    }
}
