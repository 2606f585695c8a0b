package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Db;

/** What belongs to customers and persons that a set brings in. */
@Singleton
class CustomerWrites {
    /** @param externalId of both, at the source */
    record Member(UUID customer, UUID person, String externalId, String role) {}

    private final Db db;

    CustomerWrites(Db db) {
        this.db = db;
    }

    /** New customers' outside ids and timeline entries. */
    void known(Code source, UUID importId, Map<String, UUID> customers, Instant now) {
        db.writeAll(
                "INSERT INTO customer_external_id (source, external_id, customer_id) VALUES (?, ?, ?)",
                customers.entrySet().stream()
                        .map(c -> List.<Object>of(source.value(), c.getKey(), c.getValue()))
                        .toList());
        db.writeAll(
                "INSERT INTO timeline_entry (customer_id, at, id, kind, params, reference)"
                        + " VALUES (?, ?, ?, 'customer.imported', ?, ?)",
                customers.values().stream()
                        .map(id -> List.<Object>of(id, now, id, "{\"source\": \"" + source.value() + "\"}", importId))
                        .toList());
    }

    /** New persons belong to their customers. */
    void members(Code source, List<Member> members) {
        db.writeAll(
                "INSERT INTO person_external_id (source, external_id, person_id) VALUES (?, ?, ?)",
                members.stream()
                        .map(m -> List.<Object>of(source.value(), m.externalId(), m.person()))
                        .toList());
        db.writeAll(
                "INSERT INTO customer_person (customer_id, person_id, role) VALUES (?, ?, ?)",
                members.stream()
                        .map(m -> List.<Object>of(m.customer(), m.person(), m.role()))
                        .toList());
    }
}
