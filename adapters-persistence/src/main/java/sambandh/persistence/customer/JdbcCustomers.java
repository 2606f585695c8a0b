package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerViews;
import sambandh.application.customer.Customers;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.KnownSets;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;
import sambandh.persistence.shared.Sorted;

@Singleton
class JdbcCustomers implements Customers, CustomerViews {
    private static final Map<String, SortColumn> SORTS = Sorted.sorts("c");

    private final Db db;
    private final CustomerRows rows;
    private final CustomerTokens tokens;
    private final KnownSets sets;

    JdbcCustomers(Db db, CustomerRows rows, CustomerTokens tokens, KnownSets sets) {
        this.db = db;
        this.rows = rows;
        this.tokens = tokens;
        this.sets = sets;
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return db.one(CustomerRows.CUSTOMERS + " WHERE c.id = ?", rows::customer, id.value());
    }

    @Override
    public Optional<Customer> findByExternalId(ExternalId id) {
        return CustomerRows.EXTERNAL_IDS.owner(db, id).flatMap(owner -> find(new CustomerId(owner)));
    }

    @Override
    public Map<CustomerId, Customer.Kind> hold(Set<CustomerId> ids) {
        List<UUID> inOrder = ids.stream().map(CustomerId::value).sorted().toList();
        List<Object> held = new ArrayList<>(inOrder);
        String marks = String.join(", ", Collections.nCopies(held.size(), "?"));
        Map<CustomerId, Customer.Kind> kinds = new HashMap<>();
        db.write(connection -> db.list(
                "SELECT id, kind FROM customer WHERE id IN (" + marks + ") ORDER BY id FOR UPDATE", held, row -> {
                    Customer.Kind kind = Enums.of(Customer.Kind.class, row.text("kind"));
                    return kinds.put(new CustomerId(row.uuid("id")), kind);
                }));
        return kinds;
    }

    @Override
    public void add(Customer customer) {
        rows.insert(db, customer);
        tokens.add(customer);
    }

    @Override
    public void replace(Customer customer) {
        if (rows.update(db, customer) == 0) {
            throw new LostUpdate("customer");
        }
        tokens.refresh(List.of(customer.id().value()));
    }

    @Override
    public void confirm(CustomerId id, Instant at) {
        db.write("UPDATE customer SET confirmed_at = GREATEST(confirmed_at, ?) WHERE id = ?", at, id.value());
    }

    @Override
    public Page<Customer> list(Scope scope, Filter filter, Page.Wanted wanted) {
        return select(scope, filter)
                .page(db, wanted, SORTS, Sorted.reader(rows::customer), sorted -> sorted.position(wanted.sort()))
                .map(Sorted::item);
    }

    @Override
    public Optional<Customer> find(Scope scope, CustomerId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    @Override
    public List<Customer> findAll(Scope scope, List<CustomerId> ids) {
        if (scope instanceof Scope.Nothing || ids.isEmpty()) {
            return List.of();
        }
        Map<CustomerId, Customer> found = new HashMap<>();
        InLists.read(
                db,
                CustomerRows.CUSTOMERS + " WHERE c.id IN (:keys)",
                List.of(),
                ids.stream().map(CustomerId::value).toList(),
                row -> {
                    Customer customer = rows.customer(row);
                    return found.put(customer.id(), customer);
                });
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    @Override
    public Optional<Customer> findByExternalId(Scope scope, ExternalId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : findByExternalId(id);
    }

    private Select select(Scope scope, Filter filter) {
        Select list = new Select(CustomerRows.CUSTOMERS, "c.id")
                .visibleTo(scope)
                .andIf(filter.kind() == null ? null : Enums.code(filter.kind()), "c.kind = ?")
                .andIf(filter.country() == null ? null : filter.country().code(), "c.country = ?")
                .andIf(filter.ownerId() == null ? null : filter.ownerId().value(), "c.owner_id = ?")
                .andIf(filter.coverId() == null ? null : filter.coverId().value(), "c.cover_id = ?")
                .andIf(filter.industry() == null ? null : filter.industry().value(), "c.industry = ?");
        if (filter.orphaned()) {
            list.and("c.owner_id IS NULL");
        }
        return sets.within(filter.set(), scope, "c.id", list);
    }

    /** The filter as a further condition on rows that have a {@code t.customer_id}. */
    static TokenCondition condition(Filter filter) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("kind", filter.kind() == null ? null : Enums.code(filter.kind()));
        columns.put(
                "country", filter.country() == null ? null : filter.country().code());
        columns.put(
                "owner_id", filter.ownerId() == null ? null : filter.ownerId().value());
        columns.put(
                "cover_id", filter.coverId() == null ? null : filter.coverId().value());
        columns.put(
                "industry", filter.industry() == null ? null : filter.industry().value());
        StringBuilder sql = new StringBuilder();
        List<Object> params = new ArrayList<>();
        columns.forEach((column, value) -> {
            if (value != null) {
                sql.append(" AND c.").append(column).append(" = ?");
                params.add(value);
            }
        });
        if (filter.orphaned()) {
            sql.append(" AND c.owner_id IS NULL");
        }
        String one = " AND (SELECT 1 FROM customer c WHERE c.id = t.customer_id" + sql + " LIMIT 1) IS NOT NULL";
        return new TokenCondition(sql.isEmpty() ? "" : one, params);
    }
}
