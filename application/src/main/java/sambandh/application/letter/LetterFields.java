package sambandh.application.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What templates can fill in: the reader, the company, and what columns tell of the reader. */
final class LetterFields {
    private LetterFields() {}

    static Map<String, Object> of(
            WriteLetter.Command command, CompanyFacts.Company company, @Nullable String unsubscribe) {
        Map<String, Object> fields = new LinkedHashMap<>(command.facts());
        fields.put("name", command.recipient().name());
        fields.put("called", command.recipient().called());
        fields.put("company", of(company));
        putIfThere(fields, "unsubscribe", unsubscribe);
        return fields;
    }

    private static Map<String, Object> of(CompanyFacts.Company company) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", company.name());
        putIfThere(fields, "website", company.website());
        putIfThere(
                fields,
                "email",
                company.email() == null ? null : company.email().value());
        putIfThere(fields, "phone", company.phone());
        putIfThere(fields, "postalAddress", company.postalAddress());
        return fields;
    }

    private static void putIfThere(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
