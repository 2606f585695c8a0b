package sambandh.persistence.customer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.PersonDetails;
import sambandh.persistence.customer.CustomerState.Contact;
import sambandh.persistence.shared.Db;

/** One kind of addresses of persons: what an import tells becomes the first of the list, and the others stay behind it. */
record FirstAddresses(Db db, String table, String column) {
    static FirstAddresses emails(Db db) {
        return new FirstAddresses(db, "person_email", "address");
    }

    static FirstAddresses phones(Db db) {
        return new FirstAddresses(db, "person_phone", "number");
    }

    void write(List<CustomerChanges.Change> changes, Function<Contact, @Nullable String> value) {
        List<List<@Nullable Object>> emptied = new ArrayList<>();
        List<List<@Nullable Object>> moved = new ArrayList<>();
        List<List<@Nullable Object>> come = new ArrayList<>();
        List<List<@Nullable Object>> longer = new ArrayList<>();
        for (CustomerChanges.Change change : changes) {
            Contact now = change.after().person();
            Contact old = change.oldPerson();
            String before = old == null ? null : value.apply(old);
            if (now == null || Objects.equals(before, value.apply(now))) {
                continue;
            }
            if (value.apply(now) == null) {
                emptied.add(Arrays.asList(now.id()));
                continue;
            }
            come.add(Arrays.asList(value.apply(now), now.id()));
            if (before != null) {
                moved.add(Arrays.asList(now.id(), value.apply(now)));
                longer.add(Arrays.asList(now.id()));
            }
        }
        db.writeAll("DELETE FROM " + table + " WHERE person_id = ?", emptied);
        db.writeAll("DELETE FROM " + table + " WHERE person_id = ? AND LOWER(" + column + ") = LOWER(?)", moved);
        db.writeAll(
                "INSERT INTO " + table + " (person_id, " + column + ", place)"
                        + " SELECT p.id, ?, COALESCE(MIN(f.place), 1) - 1 FROM person p LEFT JOIN " + table
                        + " f ON f.person_id = p.id WHERE p.id = ? GROUP BY p.id",
                come);
        // the last goes where there are more than a person may have
        db.writeAll(
                "DELETE f FROM " + table + " f JOIN (SELECT person_id, COUNT(*) AS n, MAX(place) AS last FROM " + table
                        + " WHERE person_id = ? GROUP BY person_id) l ON l.person_id = f.person_id AND l.last = f.place"
                        + " WHERE l.n > " + PersonDetails.MOST_ADDRESSES,
                longer);
    }
}
