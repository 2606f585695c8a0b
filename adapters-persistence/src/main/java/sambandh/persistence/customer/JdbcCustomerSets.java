package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerSets;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

@Singleton
class JdbcCustomerSets implements CustomerSets {
    private final Db db;
    private final CustomerWrites writes;
    private final CustomerTokens tokens;

    JdbcCustomerSets(Db db, CustomerWrites writes, CustomerTokens tokens) {
        this.db = db;
        this.writes = writes;
        this.tokens = tokens;
    }

    @Override
    public Map<String, UUID> known(Code source, Collection<String> externalIds) {
        Map<String, UUID> known = new HashMap<>();
        InLists.read(
                db,
                "SELECT external_id, customer_id FROM customer_external_id WHERE source = ? AND external_id IN (:keys)",
                List.of(source.value()),
                externalIds,
                row -> known.put(row.text("external_id"), row.uuid("customer_id")));
        return known;
    }

    @Override
    public void make(Code source, UUID importId, List<Newcomer> newcomers, Instant now) {
        db.writeAll(
                "INSERT INTO customer (id, version, kind, name, country, created_at, changed_at)"
                        + " VALUES (?, 1, ?, ?, ?, ?, ?)",
                newcomers.stream()
                        .map(c -> Arrays.<@Nullable Object>asList(
                                c.id(),
                                c.kind(),
                                c.name(),
                                c.country() == null ? null : c.country().code(),
                                now,
                                now))
                        .toList());
        Map<String, UUID> ids = new HashMap<>();
        newcomers.forEach(c -> ids.put(c.externalId(), c.id()));
        writes.known(source, importId, ids, now);
        List<Newcomer> persons = newcomers.stream()
                .filter(c -> c.kind().equals("private_person"))
                .toList();
        db.writeAll(
                "INSERT INTO person (id, version, name, do_not_contact, created_at, changed_at)"
                        + " VALUES (?, 1, ?, FALSE, ?, ?)",
                persons.stream()
                        .map(c -> List.<Object>of(c.personId(), c.name(), now, now))
                        .toList());
        writes.members(
                source,
                persons.stream()
                        .map(c -> new CustomerWrites.Member(c.id(), c.personId(), c.externalId(), "self"))
                        .toList());
        tokens.add(ids.values());
    }
}
