package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.bulk.Import;
import sambandh.domain.customer.NameFold;
import sambandh.domain.shared.Code;
import sambandh.persistence.customer.CustomerState.Account;
import sambandh.persistence.customer.CustomerState.Contact;
import sambandh.persistence.shared.Db;

/** Writes customers, and the persons that belong to them, by the set. */
@Singleton
class CustomerChanges {
    /** @param before null for a new one */
    record Change(String externalId, @Nullable CustomerState before, CustomerState after) {
        @Nullable Contact oldPerson() {
            return before == null ? null : before.person();
        }
    }

    private final Db db;
    private final KnownCustomers known;
    private final CustomerWrites writes;
    private final CustomerTokens tokens;
    private final ImportedCarers carers;

    CustomerChanges(Db db, KnownCustomers known, CustomerWrites writes, CustomerTokens tokens, ImportedCarers carers) {
        this.db = db;
        this.known = known;
        this.writes = writes;
        this.tokens = tokens;
        this.carers = carers;
    }

    void write(Import job, List<Change> changes, Instant now) {
        Code source = job.settings().source();
        Map<String, UUID> made = new HashMap<>();
        List<List<@Nullable Object>> inserts = new ArrayList<>();
        List<List<@Nullable Object>> updates = new ArrayList<>();
        for (Change change : changes) {
            Account a = change.after().account();
            if (change.before() == null) {
                made.put(change.externalId(), a.id());
                inserts.add(Arrays.asList(
                        a.kind(),
                        a.name(),
                        NameFold.sortKey(a.name()),
                        a.country(),
                        a.industry(),
                        a.zone(),
                        a.ownerId(),
                        a.coverId(),
                        known.text(a.attributes()),
                        now,
                        a.id(),
                        now));
            } else if (!change.before().account().equals(a)) {
                updates.add(Arrays.asList(
                        a.kind(),
                        a.name(),
                        NameFold.sortKey(a.name()),
                        a.country(),
                        a.industry(),
                        a.zone(),
                        a.ownerId(),
                        a.coverId(),
                        known.text(a.attributes()),
                        now,
                        a.id()));
            }
        }
        db.writeAll(
                "INSERT INTO customer (kind, name, sort_name, country, industry, zone, owner_id,"
                        + " cover_id, attributes, changed_at, id, created_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                inserts);
        db.writeAll(
                "UPDATE customer SET kind = ?, name = ?, sort_name = ?, country = ?, industry = ?, zone = ?, owner_id = ?,"
                        + " cover_id = ?, attributes = ?,"
                        + " changed_at = ?, version = version + 1 WHERE id = ?",
                updates);
        writes.known(source, job.id().value(), made, now);
        carers.keep(job, changes, now);
        persons(source, changes, now);
        tokens.add(made.values());
        tellAndRefresh(job, changes, now);
    }

    private void tellAndRefresh(Import job, List<Change> changes, Instant now) {
        tokens.refresh(changes.stream()
                .filter(change -> change.before() != null)
                .map(change -> change.after().account().id())
                .toList());
        // last, since parts of one import meet here
        carers.tell(job, changes, now);
    }

    /** Whatever was said of them is right, as whoever sends the file says. */
    void confirm(List<CustomerState> said, Instant now) {
        db.writeAll(
                "UPDATE customer SET confirmed_at = GREATEST(confirmed_at, ?) WHERE id = ?",
                said.stream()
                        .map(one -> List.<Object>of(now, one.account().id()))
                        .toList());
        db.writeAll(
                "UPDATE person SET confirmed_at = GREATEST(confirmed_at, ?) WHERE id = ?",
                said.stream()
                        .flatMap(one -> Stream.ofNullable(one.person()))
                        .map(person -> List.<Object>of(now, person.id()))
                        .toList());
    }

    private void persons(Code source, List<Change> changes, Instant now) {
        List<CustomerWrites.Member> members = new ArrayList<>();
        List<List<@Nullable Object>> inserts = new ArrayList<>();
        List<List<@Nullable Object>> updates = new ArrayList<>();
        for (Change change : changes) {
            Contact p = change.after().person();
            if (p == null || p.equals(change.oldPerson())) {
                continue;
            }
            if (change.oldPerson() == null) {
                Account account = change.after().account();
                String role = account.kind().equals("private_person") ? "self" : "contact";
                members.add(new CustomerWrites.Member(account.id(), p.id(), change.externalId(), role));
                inserts.add(Arrays.asList(
                        p.name(),
                        NameFold.sortKey(p.name()),
                        p.called(),
                        p.language(),
                        p.birthday(),
                        now,
                        p.id(),
                        now));
            } else {
                updates.add(Arrays.asList(
                        p.name(), NameFold.sortKey(p.name()), p.called(), p.language(), p.birthday(), now, p.id()));
            }
        }
        db.writeAll(
                "INSERT INTO person (name, sort_name, called, language, birthday, changed_at, id, created_at, version,"
                        + " do_not_contact) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, FALSE)",
                inserts);
        db.writeAll(
                "UPDATE person SET name = ?, sort_name = ?, called = ?, language = ?, birthday = ?, changed_at = ?,"
                        + " version = version + 1 WHERE id = ?",
                updates);
        writes.members(source, members);
        FirstAddresses.emails(db).write(changes, Contact::email);
        FirstAddresses.phones(db).write(changes, Contact::phone);
    }
}
