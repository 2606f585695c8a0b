package sambandh.application.customer;

import java.util.Optional;
import java.util.Set;
import sambandh.application.company.Employees;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;

/** What a customer must fit in with. */
final class CustomerRules {
    private final Customers customers;
    private final People people;
    private final Employees employees;

    CustomerRules(Customers customers, People people, Employees employees) {
        this.customers = customers;
        this.people = people;
        this.employees = employees;
    }

    Optional<CustomerRefusal> refusal(CustomerId id, Customer.Details details) {
        for (var externalId : details.externalIds()) {
            if (customers
                    .findByExternalId(externalId)
                    .filter(other -> !other.id().equals(id))
                    .isPresent()) {
                return Optional.of(new CustomerRefusal.ExternalIdTaken(externalId));
            }
        }
        EmployeeId owner = details.ownerId();
        return owner == null || employees.find(owner).isPresent()
                ? Optional.empty()
                : Optional.of(new CustomerRefusal.OwnerUnknown());
    }

    /** Also what hangs on a customer that there is already. */
    Optional<CustomerRefusal> refusal(Customer old, Customer.Details details) {
        boolean becomesPrivate =
                details.kind() == Customer.Kind.PRIVATE_PERSON && old.details().kind() != Customer.Kind.PRIVATE_PERSON;
        if (becomesPrivate) {
            customers.hold(Set.of(old.id()));
            if (people.ofCustomer(old.id(), 2).size() > 1) {
                return Optional.of(new CustomerRefusal.HasMorePeople());
            }
        }
        return refusal(old.id(), details);
    }
}
