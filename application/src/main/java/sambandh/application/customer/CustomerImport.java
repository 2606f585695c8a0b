package sambandh.application.customer;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportField;
import sambandh.application.bulk.ImportKind;
import sambandh.application.bulk.ImportRow;
import sambandh.application.bulk.ImportStage;
import sambandh.application.shared.Ids;
import sambandh.domain.bulk.Import;
import sambandh.domain.customer.CustomersImported;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Event;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.PhoneNumber;
import sambandh.domain.shared.Text;
import sambandh.domain.shared.TimeZones;

/** Rows that each tell of one customer, known by source and outside id. */
public final class CustomerImport implements ImportKind<CustomerRow> {
    private static final String ATTRIBUTE = "attribute.";
    private static final List<ImportField> FIELDS = List.of(
            ImportField.required("externalId", "What the source calls the customer."),
            ImportField.optional("name", "Otherwise \"Customer <externalId>\"."),
            ImportField.optional("kind", "organisation (otherwise), household or private_person."),
            ImportField.optional("country", "Code or English name."),
            ImportField.optional("industry", "The company's own code."),
            ImportField.optional("zone", "Time zone of the IANA list."),
            ImportField.optional("language", "The person's, as in BCP 47."),
            ImportField.optional("email", "The person's first mail address."),
            ImportField.optional("phone", "The person's first telephone number, with country code."),
            ImportField.optional("personName", "The person's name; a private customer's otherwise is the customer's."),
            ImportField.optional("called", "How the person is addressed."),
            ImportField.optional("birthday", "The person's."),
            ImportField.optional(ATTRIBUTE, "Attributes of the company's own: attribute.<code>."));

    private final CustomerStage stage;
    private final Ids ids;

    public CustomerImport(CustomerStage stage, Ids ids) {
        this.stage = stage;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public CustomerRow read(ImportRow row, Faults faults) {
        Map<String, @Nullable String> fields = new TreeMap<>();
        Set<String> told = new HashSet<>();
        for (ImportField field : FIELDS) {
            if (!field.required() && row.tells(field.name())) {
                told.add(field.name());
            }
        }
        String externalId =
                row.required(faults, "externalId", text -> Text.line(text, 128)).orNull();
        fields.put(
                "name",
                row.optional(faults, "name", text -> Text.line(text, 200)).orNull());
        fields.put("kind", row.optional(faults, "kind", NewcomerFields::kind).orNull());
        fields.put("country", country(row, faults));
        fields.put(
                "industry",
                row.optional(faults, "industry", text -> new Code(text).value()).orNull());
        fields.put(
                "zone",
                row.optional(faults, "zone", text -> TimeZones.of(text).getId()).orNull());
        fields.put(
                "language",
                row.optional(faults, "language", text -> new Language(text).tag())
                        .orNull());
        fields.put(
                "email",
                row.optional(faults, "email", text -> new EmailAddress(text).value())
                        .orNull());
        fields.put(
                "phone",
                row.optional(faults, "phone", text -> new PhoneNumber(text).value())
                        .orNull());
        fields.put(
                "personName",
                row.optional(faults, "personName", text -> Text.line(text, 200)).orNull());
        fields.put(
                "called",
                row.optional(faults, "called", text -> Text.line(text, 200)).orNull());
        var birthday = row.optional(faults, "birthday", row.dates()::date).orNull();
        Map<String, @Nullable String> attributes = attributes(row, faults);
        String known = externalId == null ? "" : externalId;
        return new CustomerRow(
                ids.next(),
                ids.next(),
                known,
                told,
                fields.get("name"),
                fields.get("kind"),
                fields.get("country"),
                fields.get("industry"),
                fields.get("zone"),
                fields.get("language"),
                fields.get("email"),
                fields.get("phone"),
                fields.get("personName"),
                fields.get("called"),
                birthday,
                attributes,
                known + fields + birthday + attributes);
    }

    @Override
    public ImportStage<CustomerRow> stage() {
        return stage;
    }

    @Override
    public List<Event> finished(Import done, Instant now) {
        return List.of(new CustomersImported(
                done.id().value(), done.settings().source().value(), now));
    }

    private static @Nullable String country(ImportRow row, Faults faults) {
        Optional<Country> found = row.optional(faults, "country", text -> NewcomerFields.country(row, text))
                .or(Optional.empty());
        return found.map(Country::code).orElse(null);
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
