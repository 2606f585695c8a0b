package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.OwnerNews;
import sambandh.application.customer.OwnerNewsViews;
import sambandh.application.shared.Ids;
import sambandh.application.shared.Page;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.OwnerNewsItem;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.BinaryUuid;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcOwnerNews implements OwnerNews, OwnerNewsViews {
    private static final Map<String, SortColumn> SORTS = Map.of("at", SortColumn.instant("n.at"));
    private static final String INSERT =
            "INSERT INTO customer_news (id, owner_id, at, customer_id, person_id, what, fields,"
                    + " customers, told_by, reference) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OWNERS = "SELECT c.id, c.owner_id FROM customer c FORCE INDEX (PRIMARY)"
            + " WHERE c.owner_id IS NOT NULL AND c.id IN (:keys)";
    private static final String FIELDS = "SELECT n.id, n.owner_id, n.fields FROM customer_news n"
            + " FORCE INDEX (customer_news_once) WHERE n.reference = ? AND n.owner_id IN (:keys)";

    private final Db db;
    private final Ids ids;

    JdbcOwnerNews(Db db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    @Override
    public void add(Collection<OwnerNewsItem> items) {
        db.writeAll(
                INSERT,
                items.stream()
                        .map(n -> Arrays.<@Nullable Object>asList(
                                n.id(),
                                n.ownerId().value(),
                                n.at(),
                                n.customerId() == null ? null : n.customerId().value(),
                                n.personId() == null ? null : n.personId().value(),
                                n.what(),
                                text(n.fields()),
                                n.customers(),
                                n.by(),
                                n.reference()))
                        .toList());
    }

    @Override
    public void addToSet(String what, UUID reference, String by, Map<EmployeeId, Part> parts, Instant at) {
        if (parts.isEmpty()) {
            return;
        }
        List<Map.Entry<EmployeeId, Part>> inOrder = parts.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().value(), BinaryUuid.AS_STORED))
                .toList();
        db.writeAll(
                INSERT + " ON DUPLICATE KEY UPDATE customers = customers + VALUES(customers)",
                inOrder.stream()
                        .map(one -> Arrays.<@Nullable Object>asList(
                                ids.next(),
                                one.getKey().value(),
                                at,
                                null,
                                null,
                                what,
                                text(one.getValue().fields()),
                                one.getValue().customers(),
                                by,
                                reference))
                        .toList());
        // they are held by now, so no other part of the set adds fields in between
        Map<UUID, String> more = new HashMap<>();
        InLists.read(
                db,
                FIELDS,
                List.of(reference),
                inOrder.stream().map(one -> one.getKey().value()).toList(),
                row -> {
                    Set<String> all = fields(row.text("fields"));
                    Part told = parts.get(new EmployeeId(row.uuid("owner_id")));
                    return told != null && all.addAll(told.fields()) && more.put(row.uuid("id"), text(all)) == null;
                });
        db.writeAll(
                "UPDATE customer_news SET fields = ? WHERE id = ?",
                more.entrySet().stream()
                        .map(e -> List.of(e.getValue(), e.getKey()))
                        .toList());
    }

    @Override
    public Map<CustomerId, EmployeeId> owners(Collection<CustomerId> customers) {
        Map<CustomerId, EmployeeId> owners = new HashMap<>();
        InLists.read(
                db,
                OWNERS,
                List.of(),
                customers.stream().map(CustomerId::value).toList(),
                row -> owners.put(new CustomerId(row.uuid("id")), new EmployeeId(row.uuid("owner_id"))));
        return owners;
    }

    @Override
    public List<CustomerId> customersOf(UUID personId) {
        return db.list(
                "SELECT m.customer_id FROM customer_person m WHERE m.person_id = ?",
                row -> new CustomerId(row.uuid("customer_id")),
                personId);
    }

    @Override
    public @Nullable EmployeeId employee(UUID userId) {
        return db.one(
                        "SELECT u.employee_id FROM app_user u WHERE u.id = ? AND u.employee_id IS NOT NULL",
                        row -> new EmployeeId(row.uuid("employee_id")),
                        userId)
                .orElse(null);
    }

    @Override
    public Page<OwnerNewsItem> list(Scope scope, EmployeeId owner, Page.Wanted wanted) {
        return new Select("SELECT n.* FROM customer_news n", "n.id")
                .visibleTo(scope)
                .and("n.owner_id = ?", owner.value())
                .page(db, wanted, SORTS, JdbcOwnerNews::item, n -> new Page.Position(n.at().toString(), n.id()));
    }

    private static OwnerNewsItem item(Row row) throws SQLException {
        UUID customer = row.uuidOrNull("customer_id");
        UUID person = row.uuidOrNull("person_id");
        return new OwnerNewsItem(
                row.uuid("id"),
                new EmployeeId(row.uuid("owner_id")),
                customer == null ? null : new CustomerId(customer),
                person == null ? null : new PersonId(person),
                row.text("what"),
                fields(row.text("fields")),
                row.number("customers"),
                row.text("told_by"),
                row.instant("at"),
                row.uuidOrNull("reference"));
    }

    private static Set<String> fields(String text) {
        return text.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(text.split(",")));
    }

    private static String text(Set<String> fields) {
        return String.join(",", new TreeSet<>(fields));
    }
}
