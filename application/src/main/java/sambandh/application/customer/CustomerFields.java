package sambandh.application.customer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportField;
import sambandh.application.bulk.ImportRow;
import sambandh.application.shared.Ids;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.PhoneNumber;
import sambandh.domain.shared.Text;
import sambandh.domain.shared.TimeZones;

/** How a file tells of a customer and the person that belongs to it. */
final class CustomerFields {
    private static final String ATTRIBUTE = "attribute.";

    /** What stands in the cell of what is to go. */
    private static final String NONE = "none";

    /** Lists to which a cell adds, and who looks after the customer: an empty one says nothing. */
    private static final Set<String> ADDING = Set.of("email", "phone", "ownerId", "coverId");

    private static final List<ImportField> TEXTS = List.of(
            ImportField.optional("name", "Otherwise \"Customer <externalId>\"."),
            ImportField.optional("kind", "organisation (otherwise), household or private_person."),
            ImportField.optional("country", "Code or English name."),
            ImportField.optional("industry", "The company's own code."),
            ImportField.optional("zone", "Time zone of the IANA list."),
            ImportField.optional("language", "The person's, as in BCP 47."),
            ImportField.optional("email", "Becomes the person's first mail address; none takes all away."),
            ImportField.optional(
                    "phone", "Becomes the person's first telephone number, with country code; none takes all away."),
            ImportField.optional("personName", "The person's name; a private customer's otherwise is the customer's."),
            ImportField.optional("called", "How the person is addressed."),
            ImportField.optional("birthday", "The person's."),
            ImportField.optional("ownerId", "The employee who looks after the customer; none for nobody."),
            ImportField.optional("coverId", "The employee who steps in for the owner; none for nobody."));

    static final List<ImportField> ALL = Stream.of(
                    Stream.of(ImportField.required("externalId", "What the source calls the customer.")),
                    TEXTS.stream(),
                    Stream.of(ImportField.optional(ATTRIBUTE, "Attributes of the company's own: attribute.<code>.")))
            .flatMap(Function.identity())
            .toList();

    private CustomerFields() {}

    /** @param latest a birthday's latest date */
    static CustomerRow read(ImportRow row, Faults faults, Ids ids, LocalDate latest) {
        Set<String> told = TEXTS.stream()
                .map(ImportField::name)
                .filter(field -> tells(row, field))
                .collect(Collectors.toSet());
        String externalId =
                row.required(faults, "externalId", text -> Text.line(text, 128)).orNull();
        String known = externalId == null ? "" : externalId;
        String name = line(row, faults, "name");
        String kind = row.optional(faults, "kind", NewcomerFields::kind).orNull();
        String country = country(row, faults);
        String industry = text(row, faults, "industry", cell -> new Code(cell).value());
        String zone = text(row, faults, "zone", cell -> TimeZones.of(cell).getId());
        String language = text(row, faults, "language", cell -> new Language(cell).tag());
        String email = listed(row, faults, "email", cell -> new EmailAddress(cell).value());
        String phone = listed(row, faults, "phone", cell -> new PhoneNumber(cell).value());
        String personName = line(row, faults, "personName");
        String called = line(row, faults, "called");
        LocalDate birthday = row.optional(
                        faults,
                        "birthday",
                        cell -> PersonDetails.born(row.dates().date(cell), latest))
                .orNull();
        String owner = listed(row, faults, "ownerId", CustomerFields::employee);
        String cover = listed(row, faults, "coverId", CustomerFields::employee);
        Map<String, @Nullable String> attributes = attributes(row, faults);
        String content = Stream.of(
                        known,
                        name,
                        kind,
                        country,
                        industry,
                        zone,
                        language,
                        said(told, "email", email),
                        said(told, "phone", phone),
                        personName,
                        called,
                        birthday,
                        said(told, "ownerId", owner),
                        said(told, "coverId", cover))
                .map(value -> value == null ? "" : value.toString())
                .collect(Collectors.joining("\u001f", "", "\u001f" + attributes));
        return new CustomerRow(
                ids.next(),
                ids.next(),
                known,
                told,
                name,
                kind,
                country,
                industry,
                zone,
                language,
                email,
                phone,
                personName,
                called,
                birthday,
                owner == null ? null : UUID.fromString(owner),
                cover == null ? null : UUID.fromString(cover),
                attributes,
                content);
    }

    private static boolean tells(ImportRow row, String field) {
        return row.tells(field) && (!ADDING.contains(field) || row.text(field) != null);
    }

    /** Null where nothing is told, and where everything goes; only the latter is told. */
    private static @Nullable String listed(ImportRow row, Faults faults, String field, Function<String, String> make) {
        return NONE.equals(row.text(field)) ? null : text(row, faults, field, make);
    }

    private static @Nullable String said(Set<String> told, String field, @Nullable String value) {
        return value == null && told.contains(field) ? NONE : value;
    }

    private static @Nullable String text(ImportRow row, Faults faults, String field, Function<String, String> make) {
        return row.optional(faults, field, make).orNull();
    }

    private static @Nullable String line(ImportRow row, Faults faults, String field) {
        return text(row, faults, field, cell -> Text.line(cell, 200));
    }

    private static @Nullable String country(ImportRow row, Faults faults) {
        Optional<Country> found = row.optional(faults, "country", text -> NewcomerFields.country(row, text))
                .or(Optional.empty());
        return found.map(Country::code).orElse(null);
    }

    private static String employee(String cell) {
        try {
            return UUID.fromString(cell).toString();
        } catch (IllegalArgumentException noId) {
            throw new InvalidValue("invalid_id", "Use the employee's id as this interface gave it, a UUID.");
        }
    }

    private static Map<String, @Nullable String> attributes(ImportRow row, Faults faults) {
        Map<String, @Nullable String> attributes = new HashMap<>();
        row.beginning(ATTRIBUTE).forEach((code, _) -> {
            String field = ATTRIBUTE + code;
            faults.attempt(field, () -> new Code(code));
            attributes.put(
                    code,
                    row.optional(faults, field, text -> Text.line(text, 500)).orNull());
        });
        return new TreeMap<>(attributes);
    }
}
