package sambandh.persistence.customer;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerRow;

/**
 * A customer with the one person that an import may tell of.
 *
 * @param person null where there is none
 */
record CustomerState(Account account, @Nullable Contact person) {
    record Account(
            UUID id,
            String kind,
            String name,
            @Nullable String country,
            @Nullable String industry,
            @Nullable String zone,
            @Nullable UUID ownerId,
            @Nullable UUID coverId,
            Map<String, String> attributes) {}

    /** With the first mail address and the first telephone number. */
    record Contact(
            UUID id,
            String name,
            @Nullable String called,
            @Nullable String language,
            @Nullable LocalDate birthday,
            @Nullable String email,
            @Nullable String phone) {}

    /** Names of the fields that are others than before, as files have them; none of one that is new. */
    Set<String> differences(@Nullable CustomerState before) {
        if (before == null) {
            return Set.of();
        }
        Map<String, @Nullable Object> old = before.fields();
        Set<String> names = new TreeSet<>();
        fields().forEach((name, value) -> {
            if (!Objects.equals(value, old.get(name))) {
                names.add(name);
            }
        });
        return names;
    }

    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("kind", account.kind());
        fields.put("name", account.name());
        fields.put("country", account.country());
        fields.put("industry", account.industry());
        fields.put("zone", account.zone());
        fields.put("ownerId", account.ownerId());
        fields.put("coverId", account.coverId());
        fields.put("attributes", account.attributes());
        Contact p = person;
        fields.put("personName", p == null ? null : p.name());
        fields.put("called", p == null ? null : p.called());
        fields.put("language", p == null ? null : p.language());
        fields.put("birthday", p == null ? null : p.birthday());
        fields.put("email", p == null ? null : p.email());
        fields.put("phone", p == null ? null : p.phone());
        return fields;
    }

    /** What the row makes of it; what the row doesn't tell stays as it was. */
    static CustomerState after(CustomerRow row, @Nullable CustomerState before) {
        Account old = before == null ? null : before.account();
        String name = row.name() != null ? row.name() : old == null ? "Customer " + row.externalId() : old.name();
        String kind = row.kind() != null ? row.kind() : old == null ? "organisation" : old.kind();
        Account account = new Account(
                old == null ? row.id() : old.id(),
                kind,
                name,
                row.told().contains("country") || old == null ? row.country() : old.country(),
                row.told().contains("industry") || old == null ? row.industry() : old.industry(),
                row.told().contains("zone") || old == null ? row.zone() : old.zone(),
                row.told().contains("ownerId") || old == null ? row.ownerId() : old.ownerId(),
                row.told().contains("coverId") || old == null ? row.coverId() : old.coverId(),
                attributes(row, old));
        return new CustomerState(account, contact(row, account, before));
    }

    private static Map<String, String> attributes(CustomerRow row, @Nullable Account old) {
        Map<String, String> all = new TreeMap<>(old == null ? Map.of() : old.attributes());
        row.attributes().forEach((code, value) -> {
            if (value == null) {
                all.remove(code);
            } else {
                all.put(code, value);
            }
        });
        return all;
    }

    private static @Nullable Contact contact(CustomerRow row, Account account, @Nullable CustomerState before) {
        Contact old = before == null ? null : before.person();
        if (old == null) {
            boolean wanted = account.kind().equals("private_person")
                    || row.personName() != null
                    || row.email() != null
                    || row.phone() != null;
            return !wanted
                    ? null
                    : new Contact(
                            row.personId(),
                            row.personName() == null ? account.name() : row.personName(),
                            row.called(),
                            row.language(),
                            row.birthday(),
                            row.email(),
                            row.phone());
        }
        return new Contact(
                old.id(),
                name(row, account, old, Objects.requireNonNull(before).account()),
                row.told().contains("called") ? row.called() : old.called(),
                row.told().contains("language") ? row.language() : old.language(),
                row.told().contains("birthday") ? row.birthday() : old.birthday(),
                row.told().contains("email") ? email(row, old) : old.email(),
                row.told().contains("phone") ? row.phone() : old.phone());
    }

    /** The same mailbox stays as it is written. */
    private static @Nullable String email(CustomerRow row, Contact old) {
        String before = old.email();
        return before != null && before.equalsIgnoreCase(row.email()) ? before : row.email();
    }

    /** A person named as the customer goes on being named so. */
    private static String name(CustomerRow row, Account account, Contact old, Account before) {
        if (row.personName() != null) {
            return row.personName();
        }
        return old.name().equals(before.name()) ? account.name() : old.name();
    }
}
