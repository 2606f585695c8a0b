package sambandh.application.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidInput;

/** What a person must fit in with. */
final class PersonRules {
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(14);

    private final People people;
    private final Customers customers;
    private final Clock clock;

    PersonRules(People people, Customers customers, Clock clock) {
        this.people = people;
        this.customers = customers;
        this.clock = clock;
    }

    /** @throws InvalidInput {@code /birthday in_future} */
    Optional<PersonRefusal> refusal(PersonId id, PersonDetails details) {
        mustBeBorn("/birthday", details);
        Set<CustomerId> wanted =
                details.memberships().stream().map(Membership::customerId).collect(Collectors.toSet());
        Map<CustomerId, Customer.Kind> held = wanted.isEmpty() ? Map.of() : customers.hold(wanted);
        for (CustomerId customer : wanted) {
            Customer.Kind kind = held.get(customer);
            if (kind == null) {
                return Optional.of(new PersonRefusal.CustomerUnknown(customer));
            }
            if (kind == Customer.Kind.PRIVATE_PERSON && belongsToSomebodyElse(customer, id)) {
                return Optional.of(new PersonRefusal.CustomerHasItsPerson(customer));
            }
        }
        return taken(id, details);
    }

    /** @throws InvalidInput {@code in_future} at the pointer */
    void mustBeBorn(String pointer, PersonDetails details) {
        LocalDate birthday = details.birthday();
        if (birthday != null) {
            Faults faults = new Faults();
            faults.attempt(pointer, () -> PersonDetails.born(birthday, latest(clock)));
            faults.orThrow();
        }
    }

    /** The date where it is latest on earth. */
    static LocalDate latest(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), LATEST);
    }

    /** Whether another person has one of the outside ids. */
    Optional<PersonRefusal> taken(PersonId id, PersonDetails details) {
        for (var externalId : details.externalIds()) {
            if (people.findByExternalId(externalId)
                    .filter(other -> !other.id().equals(id))
                    .isPresent()) {
                return Optional.of(new PersonRefusal.ExternalIdTaken(externalId));
            }
        }
        return Optional.empty();
    }

    private boolean belongsToSomebodyElse(CustomerId customer, PersonId id) {
        return people.ofCustomer(customer, 2).stream()
                .anyMatch(other -> !other.id().equals(id));
    }
}
