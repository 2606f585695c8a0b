package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.Sharing.Traits;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.RowLocks;

/** What counts about customers when somebody is chosen to look after them. */
@Singleton
class CustomersHeld {
    private static final String TRAITS = "SELECT c.id, c.industry, c.owner_id, c.cover_id,"
            + " (SELECT GROUP_CONCAT(DISTINCT p.language) FROM customer_person m JOIN person p ON p.id = m.person_id"
            + " WHERE m.customer_id = c.id) AS languages FROM customer c";

    private final Db db;

    CustomersHeld(Db db) {
        this.db = db;
    }

    /** Those owned, then those covered, each by their names. */
    void each(EmployeeId employee, Consumer<Traits> reader) {
        for (String role : List.of("owner", "cover")) {
            db.each(
                    TRAITS + " FORCE INDEX (customer_by_" + role + ") WHERE c." + role
                            + "_id = ? ORDER BY c.sort_name, c.id",
                    List.of(employee.value()),
                    row -> reader.accept(traits(row)));
        }
    }

    /** Some of those whom the employee still looks after in that role, the first by their names. */
    List<Traits> hold(String role, EmployeeId employee, int atMost) {
        AtomicReference<List<UUID>> last = new AtomicReference<>(List.of());
        RowLocks.hold(db, "customer", () -> {
            last.set(db.list(
                    "SELECT c.id FROM customer c FORCE INDEX (customer_by_" + role + ") WHERE c." + role
                            + "_id = ? ORDER BY c.sort_name, c.id LIMIT " + atMost,
                    row -> row.uuid("id"),
                    employee.value()));
            return last.get();
        });
        return held(last.get()).stream()
                .filter(customer -> employee.equals(role.equals("owner") ? customer.ownerId() : customer.coverId()))
                .toList();
    }

    /** In the order asked for. */
    List<Traits> held(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Traits> found = new HashMap<>();
        InLists.read(db, TRAITS + " FORCE INDEX (PRIMARY) WHERE c.id IN (:keys)", List.of(), ids, row -> {
            Traits traits = traits(row);
            return found.put(traits.id().value(), traits);
        });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Traits traits(Row row) throws SQLException {
        String industry = row.textOrNull("industry");
        return new Traits(
                new CustomerId(row.uuid("id")),
                industry == null ? null : new Code(industry),
                languages(row.textOrNull("languages")),
                employee(row.uuidOrNull("owner_id")),
                employee(row.uuidOrNull("cover_id")));
    }

    private static Set<Language> languages(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(",")).map(Language::new).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable EmployeeId employee(@Nullable UUID id) {
        return id == null ? null : new EmployeeId(id);
    }
}
