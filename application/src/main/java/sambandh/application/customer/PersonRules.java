package sambandh.application.customer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.customer.PersonId;

/** What a person must fit in with. */
final class PersonRules {
    private final People people;
    private final Customers customers;

    PersonRules(People people, Customers customers) {
        this.people = people;
        this.customers = customers;
    }

    Optional<PersonRefusal> refusal(PersonId id, PersonDetails details) {
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
