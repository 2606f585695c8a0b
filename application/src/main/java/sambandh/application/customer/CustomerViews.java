package sambandh.application.customer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

/** Customers to look at. */
public interface CustomerViews {
    record Filter(
            Customer.@Nullable Kind kind,
            @Nullable Country country,
            @Nullable EmployeeId ownerId,
            @Nullable Code industry) {}

    /** Sorts by {@code name} or {@code createdAt}. */
    Page<Customer> list(Scope scope, Filter filter, Page.Wanted wanted);

    Optional<Customer> find(Scope scope, CustomerId id);

    Optional<Customer> findByExternalId(Scope scope, ExternalId id);
}
