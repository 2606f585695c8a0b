package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.NameFold;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.PhoneNumber;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;

/** Writes a person and what there are several of: outside ids, mail addresses, phones, memberships. */
@Singleton
class PersonWrites {
    private final Db db;
    private final CustomerTokens tokens;

    PersonWrites(Db db, CustomerTokens tokens) {
        this.db = db;
        this.tokens = tokens;
    }

    void insert(Person person) {
        PersonDetails d = person.details();
        db.write(
                "INSERT INTO person (id, version, name, sort_name, called, language, zone, birthday, do_not_contact, created_at,"
                        + " changed_at, confirmed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                person.id().value(),
                person.version(),
                d.name(),
                NameFold.sortKey(d.name()),
                d.called(),
                d.language() == null ? null : d.language().tag(),
                d.zone() == null ? null : d.zone().getId(),
                d.birthday(),
                d.doNotContact(),
                person.createdAt(),
                person.changedAt(),
                PersonRows.kept(person.confirmedAt()));
        insertLists(person.id().value(), d);
    }

    /** Returns how many rows of the version before there were: one or none. */
    int update(Person person) {
        PersonDetails d = person.details();
        int matched = db.write(
                "UPDATE person SET version = ?, name = ?, sort_name = ?, called = ?, language = ?, zone = ?, birthday = ?,"
                        + " do_not_contact = ?, changed_at = ?, confirmed_at = GREATEST(confirmed_at, ?) WHERE id = ? AND version = ?",
                person.version(),
                d.name(),
                NameFold.sortKey(d.name()),
                d.called(),
                d.language() == null ? null : d.language().tag(),
                d.zone() == null ? null : d.zone().getId(),
                d.birthday(),
                d.doNotContact(),
                person.changedAt(),
                PersonRows.kept(person.confirmedAt()),
                person.id().value(),
                person.version() - 1);
        if (matched == 1) {
            for (String table : List.of("person_email", "person_phone", "customer_person", "person_interest")) {
                db.write(
                        "DELETE FROM " + table + " WHERE person_id = ?",
                        person.id().value());
            }
            insertLists(person.id().value(), d);
        }
        return matched;
    }

    private void insertLists(UUID id, PersonDetails d) {
        PersonRows.EXTERNAL_IDS.replace(db, id, d.externalIds());
        db.writeAll(
                "INSERT INTO person_email (person_id, place, address) VALUES (?, ?, ?)",
                inOrder(id, d.emails(), EmailAddress::value));
        db.writeAll(
                "INSERT INTO person_phone (person_id, place, number) VALUES (?, ?, ?)",
                inOrder(id, d.phones(), PhoneNumber::value));
        db.writeAll(
                "INSERT INTO customer_person (customer_id, person_id, role, influence, weight) VALUES (?, ?, ?, ?, ?)",
                d.memberships().stream()
                        .map(m -> Arrays.<@Nullable Object>asList(
                                m.customerId().value(),
                                id,
                                m.role().value(),
                                m.influence() == null ? null : Enums.code(m.influence()),
                                m.weight()))
                        .toList());
        db.writeAll(
                "INSERT INTO person_interest (person_id, topic) VALUES (?, ?)",
                d.interests().stream()
                        .map(topic -> List.<Object>of(id, topic.value()))
                        .toList());
        tokens.refresh(
                id, d.memberships().stream().map(m -> m.customerId().value()).collect(Collectors.toSet()));
    }

    private static <T> List<List<?>> inOrder(UUID id, List<T> values, Function<T, String> text) {
        List<List<?>> rows = new ArrayList<>();
        for (T value : values) {
            rows.add(List.of(id, rows.size(), text.apply(value)));
        }
        return rows;
    }
}
