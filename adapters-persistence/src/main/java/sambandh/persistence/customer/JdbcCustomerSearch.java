package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sambandh.application.customer.CustomerSearchViews;
import sambandh.application.customer.CustomerViews;
import sambandh.application.shared.Page;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerSearch;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.KnownSets;

/** Searches by ranges of the index of tokens, in the index's own order: neither a scan nor a sort. */
@Singleton
class JdbcCustomerSearch implements CustomerSearchViews {
    private final Db db;
    private final CustomerRows rows;
    private final KnownSets sets;

    JdbcCustomerSearch(Db db, CustomerRows rows, KnownSets sets) {
        this.db = db;
        this.rows = rows;
        this.sets = sets;
    }

    @Override
    public Page<Found> search(Scope scope, CustomerSearch search, CustomerViews.Filter filter, Page.Wanted wanted) {
        if (scope instanceof Scope.Nothing) {
            return new Page<>(List.of(), null);
        }
        Page.Position after = wanted.after();
        SearchCursor cursor = after == null ? null : SearchCursor.of(after);
        SearchPlan plan = SearchPlan.of(db, search, cursor == null ? null : cursor.driver());
        TokenCondition condition = JdbcCustomers.condition(filter);
        if (filter.set() != null) {
            condition = condition.and(sets.members(filter.set(), scope));
        }
        var hits = new SearchRun(db, plan, condition, cursor).atMost(wanted.limit() + 1);
        return found(Page.of(hits, wanted, SearchCursor::position));
    }

    private Page<Found> found(Page<SearchCursor> hits) {
        Map<UUID, Customer> customers = new HashMap<>();
        List<UUID> ids = hits.items().stream().map(hit -> hit.last().customer()).toList();
        InLists.read(
                db,
                CustomerRows.CUSTOMERS + " WHERE c.id IN (:keys)",
                List.of(),
                ids,
                row -> customers.put(row.uuid("id"), rows.customer(row)));
        List<Found> found = new ArrayList<>();
        for (SearchCursor hit : hits.items()) {
            Customer customer = customers.get(hit.last().customer());
            if (customer != null) {
                found.add(new Found(customer, hit.stage().match().by()));
            }
        }
        return new Page<>(found, hits.next());
    }
}
