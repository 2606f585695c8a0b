package sambandh.application.customer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportField;
import sambandh.application.bulk.ImportRow;
import sambandh.domain.customer.CountryNames;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Text;

/** What an order's row may say of a customer who is not known yet. */
public record NewcomerFields(
        @Nullable String name, @Nullable Country country, String kind) {
    public static final List<ImportField> FIELDS = List.of(
            ImportField.optional(
                    "customerName", "With createCustomers: the new customer's name; else \"Customer <id>\"."),
            ImportField.optional("customerCountry", "With createCustomers: code or English name of the country."),
            ImportField.optional(
                    "customerKind", "With createCustomers: organisation (otherwise), household or private_person."));

    public static NewcomerFields read(ImportRow row, Faults faults) {
        var name = row.optional(faults, "customerName", text -> Text.line(text, 200));
        var country = row.optional(faults, "customerCountry", text -> country(row, text));
        var kind = row.optional(faults, "customerKind", NewcomerFields::kind);
        return new NewcomerFields(
                name.orNull(), country.orNull() == null ? null : country.get().orElse(null), kind.or("organisation"));
    }

    /** @throws InvalidValue {@code unknown_value} */
    static String kind(String text) {
        return switch (text) {
            case "organisation", "household", "private_person" -> text;
            default -> throw new InvalidValue("unknown_value", "Use organisation, household or private_person.");
        };
    }

    /** What is no one country leaves it open, and is counted. */
    static Optional<Country> country(ImportRow row, String text) {
        var found = CountryNames.find(text);
        if (found.isEmpty()) {
            row.warn("country_unknown");
        }
        return found;
    }
}
