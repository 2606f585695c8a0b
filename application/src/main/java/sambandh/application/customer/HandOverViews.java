package sambandh.application.customer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.HandOver;
import sambandh.domain.customer.HandOverId;
import sambandh.domain.shared.Scope;

/** Hand-overs to look at. */
public interface HandOverViews {
    /** Sorts by {@code createdAt}. */
    Page<HandOver> list(Scope scope, @Nullable EmployeeId from, Page.Wanted wanted);

    Optional<HandOver> find(Scope scope, HandOverId id);
}
