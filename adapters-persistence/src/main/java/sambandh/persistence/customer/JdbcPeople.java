package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sambandh.application.customer.People;
import sambandh.application.customer.PersonViews;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.OptOut;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;
import sambandh.persistence.shared.Sorted;

@Singleton
class JdbcPeople implements People, PersonViews {
    private static final Map<String, SortColumn> SORTS = sorts();
    /** One person may belong to one customer in several roles. */
    private static final String AT_CUSTOMER =
            "p.id IN (SELECT cp.person_id FROM customer_person cp WHERE cp.customer_id = ?)";

    private static final String OF_OWNER = "p.id IN (SELECT cp.person_id FROM customer c"
            + " JOIN customer_person cp ON cp.customer_id = c.id WHERE c.owner_id = ?)";

    private final Db db;
    private final PersonWrites writes;

    JdbcPeople(Db db, PersonWrites writes) {
        this.db = db;
        this.writes = writes;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return db.one(PersonRows.PEOPLE + " WHERE p.id = ?", PersonRows::person, id.value());
    }

    @Override
    public Optional<Person> findByExternalId(ExternalId id) {
        return PersonRows.EXTERNAL_IDS.owner(db, id).flatMap(owner -> find(new PersonId(owner)));
    }

    @Override
    public List<Person> ofCustomer(CustomerId id, int atMost) {
        return db.list(
                PersonRows.PEOPLE + " WHERE " + AT_CUSTOMER + " ORDER BY p.created_at, p.id LIMIT " + atMost,
                PersonRows::person,
                id.value());
    }

    @Override
    public void add(Person person) {
        writes.insert(person);
    }

    @Override
    public void replace(Person person) {
        if (writes.update(person) == 0) {
            throw new LostUpdate("person");
        }
    }

    @Override
    public void confirm(PersonId id, Instant at) {
        db.write("UPDATE person SET confirmed_at = GREATEST(confirmed_at, ?) WHERE id = ?", at, id.value());
    }

    @Override
    public void optOut(PersonId id, OptOut optOut) {
        db.write(
                "INSERT INTO person_opt_out (person_id, topic, since, told_by) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE topic = VALUES(topic)",
                id.value(),
                optOut.topic().value(),
                optOut.since(),
                optOut.toldBy());
    }

    @Override
    public void optIn(PersonId id, Code topic) {
        db.write("DELETE FROM person_opt_out WHERE person_id = ? AND topic = ?", id.value(), topic.value());
    }

    @Override
    public Page<Person> list(Scope scope, Filter filter, Page.Wanted wanted) {
        Stale stale = filter.stale();
        return new Select(PersonRows.PEOPLE, "p.id")
                .visibleTo(scope)
                .andIf(filter.customerId() == null ? null : filter.customerId().value(), AT_CUSTOMER)
                .andIf(filter.ownerId() == null ? null : filter.ownerId().value(), OF_OWNER)
                .andIf(
                        stale == null ? null : stale.before(),
                        "p.confirmed_at " + (stale != null && stale.is() ? "< ?" : ">= ?"))
                .page(db, wanted, SORTS, Sorted.reader(PersonRows::person), sorted -> position(sorted, wanted.sort()))
                .map(Sorted::item);
    }

    private static Page.Position position(Sorted<Person> sorted, String sort) {
        return sort.equals(BY_CONFIRMATION)
                ? new Page.Position(PersonRows.kept(sorted.item().confirmedAt()).toString(), sorted.id())
                : sorted.position(sort);
    }

    private static Map<String, SortColumn> sorts() {
        Map<String, SortColumn> sorts = new HashMap<>(Sorted.sorts("p"));
        sorts.put(BY_CONFIRMATION, SortColumn.instant("p.confirmed_at"));
        return sorts;
    }

    @Override
    public Optional<Person> find(Scope scope, PersonId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    @Override
    public Optional<Person> findByExternalId(Scope scope, ExternalId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : findByExternalId(id);
    }
}
