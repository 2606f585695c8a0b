package sambandh.application.customer;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

/** People to look at. */
public interface PersonViews {
    /** The sort of {@link Stale} people: who was never confirmed, then who was the longest ago. */
    String BY_CONFIRMATION = "confirmedAt";

    /**
     * @param before what was confirmed before then is stale
     * @param is whether to keep to the stale, or to the others
     */
    record Stale(Instant before, boolean is) {}

    /**
     * @param customerId whom they belong to
     * @param ownerId who looks after one of the customers whom they belong to
     */
    record Filter(
            @Nullable CustomerId customerId,
            @Nullable EmployeeId ownerId,
            @Nullable Stale stale) {
        public Filter(@Nullable CustomerId customerId) {
            this(customerId, null, null);
        }
    }

    /** Sorts by {@code name}, {@code createdAt} or {@link #BY_CONFIRMATION}. */
    Page<Person> list(Scope scope, Filter filter, Page.Wanted wanted);

    Optional<Person> find(Scope scope, PersonId id);

    Optional<Person> findByExternalId(Scope scope, ExternalId id);
}
