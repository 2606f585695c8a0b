package sambandh.persistence.cadence;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sambandh.application.cadence.CareFacts;
import sambandh.application.cadence.Touches;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;

/** Reads what other columns keep of customers; letters that were sent are touches. */
@Singleton
class JdbcCareFacts implements CareFacts, Touches {
    private static final int MOST = 10_000;

    static final String ABOUT = "SELECT c.id, c.country, c.industry, c.owner_id, c.created_at, t.first_date,"
            + " COALESCE(c.zone, (SELECT f.zone FROM company_profile f WHERE f.id = 1), 'UTC') AS zone"
            + " FROM customer c FORCE INDEX (PRIMARY) LEFT JOIN customer_totals t ON t.customer_id = c.id"
            + " WHERE c.id IN (:keys)";

    /** Along the index of the foreign key: few letters go to one customer. */
    static final String LETTERS = "SELECT l.sent_at FROM letter l WHERE l.customer_id = ? AND l.sent_at >= ?"
            + " AND l.state = 'sent' LIMIT " + MOST;

    private final Db db;

    JdbcCareFacts(Db db) {
        this.db = db;
    }

    @Override
    public Map<UUID, Customer> about(Collection<UUID> customers) {
        Map<UUID, Customer> found = new HashMap<>();
        InLists.read(db, ABOUT, List.of(), customers, row -> found.put(row.uuid("id"), customer(row)));
        return found;
    }

    private static Customer customer(Row row) throws SQLException {
        String country = row.textOrNull("country");
        String industry = row.textOrNull("industry");
        ZoneId zone = ZoneId.of(row.text("zone"));
        var first = row.dateOrNull("first_date");
        return new Customer(
                row.uuid("id"),
                country == null ? null : new Country(country),
                industry == null ? null : new Code(industry),
                zone,
                row.uuidOrNull("owner_id"),
                first == null ? row.instant("created_at").atZone(zone).toLocalDate() : first);
    }

    @Override
    public List<Instant> since(UUID customer, Instant from) {
        return db.list(LETTERS, row -> row.instant("sent_at"), customer, from);
    }
}
