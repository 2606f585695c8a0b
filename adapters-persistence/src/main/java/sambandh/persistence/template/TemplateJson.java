package sambandh.persistence.template;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Edition;
import sambandh.domain.template.FieldMaps;
import sambandh.domain.template.Purpose;
import sambandh.domain.template.Template;
import sambandh.domain.template.Variant;
import sambandh.persistence.shared.Enums;

/** Templates and editions as the JSON they are kept as; the same edition is the same text. */
@Singleton
class TemplateJson {
    private static final Argument<Map<String, Object>> OBJECT = Argument.mapOf(String.class, Object.class);

    private final JsonMapper json;

    TemplateJson(JsonMapper json) {
        this.json = json;
    }

    String write(Template.Details details) {
        return text(Map.of(
                "names",
                FieldMaps.write(details.names()),
                "inputs",
                details.inputs().stream().map(FieldMaps::write).toList()));
    }

    Template.Details details(Purpose purpose, Code topic, String column) {
        Map<String, Object> kept = object(column);
        return new Template.Details(
                purpose, topic, FieldMaps.byLanguage(kept.get("names")), FieldMaps.list(kept.get("inputs")));
    }

    String write(Edition edition) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("language", edition.language().tag());
        kept.put("subject", edition.subject());
        kept.put("format", Enums.code(edition.format()));
        kept.put("html", edition.html());
        if (edition.text() != null) {
            kept.put("text", edition.text());
        }
        Map<String, Object> parts = new TreeMap<>();
        edition.parts().forEach((name, part) -> parts.put(name, write(part)));
        kept.put("parts", parts);
        return text(kept);
    }

    private static Map<String, Object> write(Edition.Part part) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("html", part.html());
        if (part.text() != null) {
            kept.put("text", part.text());
        }
        return kept;
    }

    Edition edition(String column) {
        Map<String, Object> kept = object(column);
        Map<String, Edition.Part> parts = new HashMap<>();
        if (kept.get("parts") instanceof Map<?, ?> all) {
            all.forEach((name, part) -> parts.put(String.valueOf(name), part((Map<?, ?>) part)));
        }
        return new Edition(
                new Language(String.valueOf(kept.get("language"))),
                String.valueOf(kept.get("subject")),
                Enums.of(Variant.Format.class, String.valueOf(kept.get("format"))),
                String.valueOf(kept.get("html")),
                (String) kept.get("text"),
                parts);
    }

    private static Edition.Part part(Map<?, ?> kept) {
        return new Edition.Part(String.valueOf(kept.get("html")), (String) kept.get("text"));
    }

    private Map<String, Object> object(String column) {
        try {
            return json.readValue(column, OBJECT);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String text(Map<String, Object> value) {
        try {
            return json.writeValueAsString(OBJECT, value);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
