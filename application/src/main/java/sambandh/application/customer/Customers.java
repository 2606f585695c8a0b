package sambandh.application.customer;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.ExternalId;

/** The customers of the company. Writing wants a unit of work. */
public interface Customers {
    Optional<Customer> find(CustomerId id);

    Optional<Customer> findByExternalId(ExternalId id);

    /**
     * The kinds of those that exist, which nobody else changes, and which nobody else holds, until the unit of work
     * ends. For rules over a customer and its people.
     */
    Map<CustomerId, Customer.Kind> hold(Set<CustomerId> ids);

    /** @throws LostUpdate when somebody else took one of its outside ids in between */
    void add(Customer customer);

    /**
     * Puts the customer in the place of its version before.
     *
     * @throws LostUpdate when that is no longer the newest, or somebody else took one of its outside ids in between
     */
    void replace(Customer customer);

    /** Keeps that the data were confirmed then; no part of the version. */
    void confirm(CustomerId id, Instant at);
}
