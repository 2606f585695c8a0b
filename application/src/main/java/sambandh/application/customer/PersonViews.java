package sambandh.application.customer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

/** People to look at. */
public interface PersonViews {
    record Filter(@Nullable CustomerId customerId) {}

    /** Sorts by {@code name} or {@code createdAt}. */
    Page<Person> list(Scope scope, Filter filter, Page.Wanted wanted);

    Optional<Person> find(Scope scope, PersonId id);

    Optional<Person> findByExternalId(Scope scope, ExternalId id);
}
