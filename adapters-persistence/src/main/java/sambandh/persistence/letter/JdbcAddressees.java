package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sambandh.application.letter.Addressees;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;

/** Chooses as {@link JdbcRecipients} does, for many customers at once. */
@Singleton
class JdbcAddressees implements Addressees {
    static final String BELONGING = "SELECT m.customer_id, p.id, p.created_at,"
            + " (SELECT 1 FROM person_email e WHERE e.person_id = p.id LIMIT 1) IS NOT NULL AS reachable,"
            + " COALESCE(p.zone, (SELECT c.zone FROM customer_person o JOIN customer c ON c.id = o.customer_id"
            + " WHERE o.person_id = p.id AND c.zone IS NOT NULL ORDER BY c.created_at, c.id LIMIT 1)) AS zone"
            + " FROM customer_person m FORCE INDEX (PRIMARY) STRAIGHT_JOIN person p ON p.id = m.person_id"
            + " WHERE m.customer_id IN (:keys)";

    private static final String COMPANYS = "SELECT zone FROM company_profile WHERE id = 1";

    private record Candidate(UUID customer, UUID person, boolean reachable, Instant since, ZoneId zone) {
        private static final Comparator<Candidate> BEST = Comparator.comparing(Candidate::reachable)
                .reversed()
                .thenComparing(Candidate::since)
                // as the servers compare them
                .thenComparing(candidate -> candidate.person().toString());

        Reached reached() {
            return new Reached(customer, person, zone);
        }
    }

    private final Db db;

    JdbcAddressees(Db db) {
        this.db = db;
    }

    @Override
    public List<Reached> of(Collection<UUID> customers) {
        Map<UUID, Candidate> best = best(belonging(customers));
        return customers.stream()
                .filter(best::containsKey)
                .map(best::get)
                .map(Candidate::reached)
                .toList();
    }

    @Override
    public List<Reached> of(Map<UUID, Set<UUID>> people) {
        List<Candidate> all = belonging(people.keySet());
        Map<UUID, Candidate> best = best(all);
        return all.stream()
                .filter(one -> {
                    Set<UUID> named = people.getOrDefault(one.customer(), Set.of());
                    return named.isEmpty() ? one.equals(best.get(one.customer())) : named.contains(one.person());
                })
                .map(Candidate::reached)
                .distinct()
                .toList();
    }

    private List<Candidate> belonging(Collection<UUID> customers) {
        ZoneId companys = ZoneId.of(db.one(COMPANYS, row -> row.text("zone")).orElse("UTC"));
        Map<String, ZoneId> zones = new HashMap<>();
        return InLists.read(db, BELONGING, List.of(), customers, row -> candidate(row, zones, companys));
    }

    private static Map<UUID, Candidate> best(List<Candidate> all) {
        Map<UUID, Candidate> best = new HashMap<>();
        all.forEach(one -> best.merge(one.customer(), one, (a, b) -> Candidate.BEST.compare(a, b) <= 0 ? a : b));
        return best;
    }

    private static Candidate candidate(Row row, Map<String, ZoneId> zones, ZoneId companys) throws SQLException {
        String zone = row.textOrNull("zone");
        return new Candidate(
                row.uuid("customer_id"),
                row.uuid("id"),
                row.flag("reachable"),
                row.instant("created_at"),
                zone == null ? companys : zones.computeIfAbsent(zone, ZoneId::of));
    }
}
