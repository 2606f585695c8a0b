package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Recipients;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Language;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;

/** Reads the customer column's tables; a person's zone falls back to the oldest customer's, then the company's. */
@Singleton
class JdbcRecipients implements Recipients {
    private static final String PEOPLE = "SELECT p.id, p.name, p.called, p.language, p.do_not_contact,"
            + " (SELECT e.address FROM person_email e WHERE e.person_id = p.id ORDER BY e.place LIMIT 1) AS address,"
            + " COALESCE(p.zone, (SELECT c.zone FROM customer_person m JOIN customer c ON c.id = m.customer_id"
            + " WHERE m.person_id = p.id AND c.zone IS NOT NULL ORDER BY c.created_at, c.id LIMIT 1),"
            + " (SELECT f.zone FROM company_profile f WHERE f.id = 1), 'UTC') AS zone,"
            + " (SELECT GROUP_CONCAT(o.topic SEPARATOR ' ') FROM person_opt_out o WHERE o.person_id = p.id) AS topics,"
            + " (SELECT GROUP_CONCAT(a.topic SEPARATOR ' ') FROM person_consent a WHERE a.person_id = p.id"
            + " AND a.state = 'confirmed') AS consents, w.paused_until, w.cap_letters, w.cap_days, w.quiet_hours, w.channel,"
            + " w.contact_hours"
            + " FROM person p LEFT JOIN person_wishes w ON w.person_id = p.id";

    private final Db db;

    JdbcRecipients(Db db) {
        this.db = db;
    }

    @Override
    public boolean isSomebodys(EmailAddress address) {
        return db.exists(
                "SELECT 1 FROM person_email WHERE address IN (?, ?) LIMIT 1", address.value(), address.mailbox());
    }

    @Override
    public Optional<Recipient> find(UUID personId) {
        return Optional.ofNullable(find(List.of(personId)).get(personId));
    }

    @Override
    public Map<UUID, Recipient> find(Collection<UUID> personIds) {
        Map<UUID, List<UUID>> customers = new HashMap<>();
        InLists.read(
                db,
                "SELECT DISTINCT m.person_id, c.id, c.created_at FROM customer_person m"
                        + " FORCE INDEX (customer_person_by_person) JOIN customer c ON c.id = m.customer_id WHERE m.person_id IN (:keys)"
                        + " ORDER BY c.created_at, c.id",
                List.of(),
                personIds,
                row -> customers
                        .computeIfAbsent(row.uuid("person_id"), person -> new ArrayList<>())
                        .add(row.uuid("id")));
        Map<UUID, Recipient> found = new HashMap<>();
        InLists.read(
                db,
                PEOPLE + " WHERE p.id IN (:keys)",
                List.of(),
                personIds,
                row -> found.put(row.uuid("id"), recipient(row, customers.getOrDefault(row.uuid("id"), List.of()))));
        return found;
    }

    @Override
    public Optional<Recipient> findForCustomer(UUID customerId) {
        return db.one(
                        "SELECT p.id FROM customer_person m JOIN person p ON p.id = m.person_id WHERE m.customer_id = ?"
                                + " ORDER BY NOT EXISTS (SELECT 1 FROM person_email e WHERE e.person_id = p.id),"
                                + " p.created_at, p.id LIMIT 1",
                        row -> row.uuid("id"),
                        customerId)
                .flatMap(this::find);
    }

    @Override
    public boolean optOut(UUID personId, Code topic, Instant since, String toldBy) {
        boolean wanted = db.exists(
                "SELECT 1 FROM person p WHERE p.id = ? AND NOT EXISTS"
                        + " (SELECT 1 FROM person_opt_out o WHERE o.person_id = p.id AND o.topic = ?) FOR UPDATE",
                personId,
                topic.value());
        if (wanted) {
            db.write(
                    "INSERT INTO person_opt_out (person_id, topic, since, told_by) VALUES (?, ?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE topic = VALUES(topic)",
                    personId,
                    topic.value(),
                    since,
                    toldBy);
        }
        return wanted;
    }

    @Override
    public void optIn(UUID personId, Code topic) {
        db.write("DELETE FROM person_opt_out WHERE person_id = ? AND topic = ?", personId, topic.value());
    }

    private static Recipient recipient(Row row, List<UUID> customers) throws SQLException {
        String name = row.text("name");
        String called = row.textOrNull("called");
        String language = row.textOrNull("language");
        String address = row.textOrNull("address");
        return new Recipient(
                row.uuid("id"),
                name,
                called == null ? name : called,
                language == null ? null : new Language(language),
                ZoneId.of(row.text("zone")),
                address == null ? null : new EmailAddress(address),
                row.flag("do_not_contact"),
                topics(row.textOrNull("topics")),
                customers,
                WishesRow.wishes(row),
                topics(row.textOrNull("consents")));
    }

    private static Set<Code> topics(@Nullable String apart) {
        return apart == null
                ? Set.of()
                : List.of(apart.split(" ", -1)).stream().map(Code::new).collect(Collectors.toUnmodifiableSet());
    }
}
