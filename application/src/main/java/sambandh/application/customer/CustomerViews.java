package sambandh.application.customer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    /**
     * @param orphaned only customers whom nobody owns
     * @param set the id of a set of customers to keep to, such as a segment
     */
    record Filter(
            Customer.@Nullable Kind kind,
            @Nullable Country country,
            @Nullable EmployeeId ownerId,
            @Nullable Code industry,
            @Nullable EmployeeId coverId,
            boolean orphaned,
            @Nullable UUID set) {
        public Filter(
                Customer.@Nullable Kind kind,
                @Nullable Country country,
                @Nullable EmployeeId ownerId,
                @Nullable Code industry,
                @Nullable UUID set) {
            this(kind, country, ownerId, industry, null, false, set);
        }

        public Filter(
                Customer.@Nullable Kind kind,
                @Nullable Country country,
                @Nullable EmployeeId ownerId,
                @Nullable Code industry) {
            this(kind, country, ownerId, industry, null);
        }

        public static Filter of(UUID set) {
            return new Filter(null, null, null, null, set);
        }

        public Filter within(@Nullable UUID of) {
            return new Filter(kind, country, ownerId, industry, coverId, orphaned, of);
        }
    }

    /**
     * Sorts by {@code name} or {@code createdAt}.
     *
     * @throws sambandh.domain.shared.InvalidInput {@code unknown_segment} when there is no such set
     */
    Page<Customer> list(Scope scope, Filter filter, Page.Wanted wanted);

    Optional<Customer> find(Scope scope, CustomerId id);

    /** Those of them that there are, in the order asked for; at most 1,000. */
    List<Customer> findAll(Scope scope, List<CustomerId> ids);

    Optional<Customer> findByExternalId(Scope scope, ExternalId id);
}
