package sambandh.application.customer;

import sambandh.application.shared.Page;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.OwnerNewsItem;
import sambandh.domain.shared.Scope;

/** What owners heard, to look at. */
public interface OwnerNewsViews {
    /** Sorts by {@code at}. */
    Page<OwnerNewsItem> list(Scope scope, EmployeeId owner, Page.Wanted wanted);
}
