package sambandh.application.customer;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /** Of one that is new. */
    Optional<CustomerRefusal> refusal(CustomerId id, Customer.Details details) {
        return taken(id, details).or(() -> carers(null, details));
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
        return taken(old.id(), details).or(() -> carers(old.details(), details));
    }

    private Optional<CustomerRefusal> taken(CustomerId id, Customer.Details details) {
        for (var externalId : details.externalIds()) {
            if (customers
                    .findByExternalId(externalId)
                    .filter(other -> !other.id().equals(id))
                    .isPresent()) {
                return Optional.of(new CustomerRefusal.ExternalIdTaken(externalId));
            }
        }
        return Optional.empty();
    }

    /** Who becomes owner or cover is with the company; who was it before may be about to hand over. */
    private Optional<CustomerRefusal> carers(Customer.@Nullable Details before, Customer.Details details) {
        EmployeeId owner = fresh(before == null ? null : before.ownerId(), details.ownerId());
        EmployeeId cover = fresh(before == null ? null : before.coverId(), details.coverId());
        Set<EmployeeId> asked = new LinkedHashSet<>();
        if (owner != null) {
            asked.add(owner);
        }
        if (cover != null) {
            asked.add(cover);
        }
        Set<EmployeeId> active = asked.isEmpty() ? Set.of() : employees.holdActive(asked);
        if (owner != null && !active.contains(owner)) {
            return Optional.of(
                    isKnown(owner) ? new CustomerRefusal.OwnerInactive() : new CustomerRefusal.OwnerUnknown());
        }
        if (cover != null && !active.contains(cover)) {
            return Optional.of(
                    isKnown(cover) ? new CustomerRefusal.CoverInactive() : new CustomerRefusal.CoverUnknown());
        }
        return Optional.empty();
    }

    private static @Nullable EmployeeId fresh(@Nullable EmployeeId before, @Nullable EmployeeId after) {
        return after == null || after.equals(before) ? null : after;
    }

    private boolean isKnown(EmployeeId employee) {
        return employees.find(employee).isPresent();
    }
}
