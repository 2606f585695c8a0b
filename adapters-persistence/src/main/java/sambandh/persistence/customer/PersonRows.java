package sambandh.persistence.customer;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.Influence;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.OptOut;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.PhoneNumber;
import sambandh.domain.shared.TimeZones;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.ExternalIds;
import sambandh.persistence.shared.Row;

/** Reads a person with all that hangs on it in one statement: what there are several of comes as lines of a column. */
final class PersonRows {
    static final ExternalIds EXTERNAL_IDS = new ExternalIds("person");
    static final String PEOPLE = "SELECT p.*, " + EXTERNAL_IDS.asColumn("p.id") + " AS external_ids, "
            + lines("t.address", "ORDER BY t.place", "person_email") + " AS emails, "
            + lines("t.number", "ORDER BY t.place", "person_phone") + " AS phones, "
            + lines(
                    "CONCAT(HEX(t.customer_id), ' ', t.role, ' ', COALESCE(t.influence, ''), ' ', COALESCE(t.weight, ''))",
                    "",
                    "customer_person")
            + " AS memberships, "
            + lines(
                    "CONCAT(t.topic, ' ', DATE_FORMAT(t.since, '%Y-%m-%dT%H:%i:%s.%fZ'), ' ', t.told_by)",
                    "", "person_opt_out")
            + " AS opt_outs, " + lines("t.topic", "", "person_interest") + " AS interests FROM person p";

    private static final Instant NEVER = Instant.EPOCH;

    private PersonRows() {}

    static Person person(Row row) throws SQLException {
        return new Person(
                new PersonId(row.uuid("id")),
                row.number("version"),
                details(row),
                read(row.textOrNull("opt_outs"), PersonRows::optOut),
                row.instant("created_at"),
                row.instant("changed_at"),
                confirmedAt(row));
    }

    /** Of people and customers: the first instant of all stands for never, so that lists go by an index without nulls. */
    static @Nullable Instant confirmedAt(Row row) throws SQLException {
        Instant at = row.instant("confirmed_at");
        return at.equals(NEVER) ? null : at;
    }

    static Instant kept(@Nullable Instant confirmedAt) {
        return confirmedAt == null ? NEVER : confirmedAt;
    }

    private static PersonDetails details(Row row) throws SQLException {
        String language = row.textOrNull("language");
        String zone = row.textOrNull("zone");
        return new PersonDetails(
                row.text("name"),
                row.textOrNull("called"),
                language == null ? null : new Language(language),
                zone == null ? null : TimeZones.of(zone),
                row.dateOrNull("birthday"),
                read(row.textOrNull("emails"), EmailAddress::new),
                read(row.textOrNull("phones"), PhoneNumber::new),
                row.flag("do_not_contact"),
                memberships(row.textOrNull("memberships")),
                EXTERNAL_IDS.read(row.textOrNull("external_ids")),
                Set.copyOf(read(row.textOrNull("interests"), Code::new)));
    }

    private static Set<Membership> memberships(@Nullable String lines) {
        return read(lines, PersonRows::membership).stream().collect(Collectors.toUnmodifiableSet());
    }

    private static Membership membership(String line) {
        String[] parts = line.split(" ", 4);
        UUID customer =
                new UUID(Long.parseUnsignedLong(parts[0], 0, 16, 16), Long.parseUnsignedLong(parts[0], 16, 32, 16));
        return new Membership(
                new CustomerId(customer),
                new Code(parts[1]),
                parts[2].isEmpty() ? null : Enums.of(Influence.class, parts[2]),
                parts[3].isEmpty() ? null : Integer.valueOf(parts[3]));
    }

    private static OptOut optOut(String line) {
        String[] parts = line.split(" ", 3);
        return new OptOut(new Code(parts[0]), Instant.parse(parts[1]), parts[2]);
    }

    private static <T> List<T> read(@Nullable String lines, Function<String, T> make) {
        return lines == null
                ? List.of()
                : Stream.of(lines.split("\n", -1)).map(make).toList();
    }

    private static String lines(String what, String order, String table) {
        return "(SELECT GROUP_CONCAT(" + what + " " + order + " SEPARATOR '\\n') FROM " + table
                + " t WHERE t.person_id = p.id)";
    }
}
