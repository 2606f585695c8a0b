package sambandh.application.customer;

import sambandh.application.shared.Page;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerSearch;
import sambandh.domain.customer.FoundBy;
import sambandh.domain.shared.Scope;

/** Customers by what somebody remembers of them or of their people. */
public interface CustomerSearchViews {
    /** How found customers are sorted; there is no other way. */
    String BY_MATCH = "match";

    /** @param by why the first of the words found it */
    record Found(Customer customer, FoundBy by) {}

    /**
     * The best first: whole words before beginnings; among each, those as written before those in another script before
     * those that sound alike. Of several words, those found as written in any script come before the others.
     */
    Page<Found> search(Scope scope, CustomerSearch search, CustomerViews.Filter filter, Page.Wanted wanted);
}
