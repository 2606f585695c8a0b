package sambandh.persistence.customer;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.KeysetPages.Keyed;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.RowLocks;

/** Customers as they are before an import's rows come over them. */
@Singleton
class KnownCustomers {
    private static final Argument<Map<String, String>> TEXTS = Argument.mapOf(String.class, String.class);
    private static final Argument<List<String>> CODES = Argument.listOf(String.class);
    private static final String PERSONS =
            " LEFT JOIN customer_person self FORCE INDEX (PRIMARY) ON self.customer_id = c.id AND self.role = 'self'"
                    + " LEFT JOIN person p FORCE INDEX (PRIMARY) ON p.id = COALESCE(px.person_id, self.person_id)";
    private static final String FROM = " FROM customer_external_id x FORCE INDEX (PRIMARY)"
            + " STRAIGHT_JOIN customer c FORCE INDEX (PRIMARY) ON c.id = x.customer_id"
            + " LEFT JOIN person_external_id px FORCE INDEX (PRIMARY)"
            + " ON px.source = x.source AND px.external_id = x.external_id" + PERSONS
            + " WHERE x.source = ?";
    private static final String AMONG = " AND x.external_id IN (:keys)";
    private static final String COLUMNS = " c.*, p.id AS person_id, p.name AS person_name, p.called, p.language,"
            + " p.birthday,"
            + " (SELECT e.address FROM person_email e WHERE e.person_id = p.id ORDER BY e.place LIMIT 1) AS email,"
            + " (SELECT t.number FROM person_phone t WHERE t.person_id = p.id ORDER BY t.place LIMIT 1) AS phone";
    static final String SQL = "SELECT x.external_id," + COLUMNS + FROM + AMONG;

    private final Db db;
    private final JsonMapper json;

    KnownCustomers(Db db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * As {@link #find}; nobody else changes them and their persons before the unit of work ends. Customers before
     * persons, as everybody holds them.
     */
    Map<String, CustomerState> hold(String source, Collection<String> externalIds) {
        RowLocks.hold(db, "customer", () -> ids("c.id", source, externalIds));
        RowLocks.hold(db, "person", () -> ids("p.id", source, externalIds));
        return find(source, externalIds);
    }

    private List<UUID> ids(String column, String source, Collection<String> externalIds) {
        return InLists.read(db, ids(column), List.of(source), externalIds, row -> row.uuid("id"));
    }

    static String ids(String column) {
        return "SELECT DISTINCT STRAIGHT_JOIN " + column + " AS id" + FROM + " AND " + column + " IS NOT NULL" + AMONG;
    }

    /** As they are just now: for looking only. */
    Map<String, CustomerState> find(String source, Collection<String> externalIds) {
        Map<String, CustomerState> known = new HashMap<>();
        InLists.read(db, SQL, List.of(source), externalIds, row -> known.put(row.text("external_id"), read(row)));
        return known;
    }

    /** Those behind an id of the source, by these ids. */
    <T> List<Keyed<String, T>> behind(
            String source, String after, int atMost, BiFunction<String, CustomerState, T> shown) {
        return db.list(
                "SELECT x.external_id," + COLUMNS + FROM + " AND x.external_id > ? ORDER BY x.external_id LIMIT "
                        + atMost,
                row -> new Keyed<>(row.text("external_id"), shown.apply(row.text("external_id"), read(row))),
                source,
                after);
    }

    /** Those behind one of our ids, by our ids. */
    <T> List<Keyed<UUID, T>> behind(UUID after, int atMost, BiFunction<UUID, CustomerState, T> shown) {
        return db.list(
                "SELECT" + COLUMNS + " FROM customer c LEFT JOIN person_external_id px ON FALSE" + PERSONS
                        + " WHERE c.id > ? ORDER BY c.id LIMIT " + atMost,
                row -> new Keyed<>(row.uuid("id"), shown.apply(row.uuid("id"), read(row))),
                after);
    }

    /** The codes of all attributes that any customer has. */
    List<String> attributeCodes() {
        Set<String> codes = new TreeSet<>();
        db.list(
                        "SELECT DISTINCT JSON_KEYS(attributes) AS codes FROM customer WHERE attributes IS NOT NULL",
                        row -> row.text("codes"))
                .forEach(list -> codes.addAll(parsed(list, CODES)));
        return List.copyOf(codes);
    }

    @Nullable String text(Map<String, ? extends @Nullable String> attributes) {
        return JsonAttributes.text(attributes);
    }

    private <T> T parsed(String text, Argument<T> type) {
        try {
            return json.readValue(text, type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Map<String, String> attributes(@Nullable String text) {
        return text == null ? Map.of() : new TreeMap<>(parsed(text, TEXTS));
    }

    private CustomerState read(Row row) throws SQLException {
        UUID person = row.uuidOrNull("person_id");
        return new CustomerState(
                new CustomerState.Account(
                        row.uuid("id"),
                        row.text("kind"),
                        row.text("name"),
                        row.textOrNull("country"),
                        row.textOrNull("industry"),
                        row.textOrNull("zone"),
                        row.uuidOrNull("owner_id"),
                        row.uuidOrNull("cover_id"),
                        attributes(row.textOrNull("attributes"))),
                person == null
                        ? null
                        : new CustomerState.Contact(
                                person,
                                row.text("person_name"),
                                row.textOrNull("called"),
                                row.textOrNull("language"),
                                row.dateOrNull("birthday"),
                                row.textOrNull("email"),
                                row.textOrNull("phone")));
    }
}
