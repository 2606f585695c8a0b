package sambandh.rest.template;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sambandh.domain.template.Field;
import sambandh.domain.template.FieldMaps;
import sambandh.rest.shared.Wire;

/** A field that a template asks for. */
@Serdeable
@Schema(name = "TemplateInput")
record InputBody(
        @Schema(description = "As templates name it.", example = "complaint.about")
        String name,

        @Schema(
                description = "What may be given for it.",
                allowableValues = {"text", "number", "date", "money", "link", "flag", "list"},
                example = "text")
        String type,

        @Schema(description = "What it is, by language.", example = "{\"en\": \"What the complaint was about\"}")
        @Nullable Map<String, String> words,

        @Schema(description = "An example, by language; in English at least.", example = "{\"en\": \"the broken cup\"}")
        @Nullable Map<String, String> sample,

        @Schema(
                description = "What each element of a list has; none where the elements are plain texts.",
                implementation = Object[].class)
        @Nullable List<Map<String, Object>> items) {
    static InputBody of(Field field) {
        Map<String, String> words = new TreeMap<>();
        field.words().byLanguage().forEach((language, said) -> words.put(language.toLanguageTag(), said));
        return new InputBody(
                field.name(),
                Wire.code(field.type()),
                words,
                FieldMaps.write(field.samples()),
                field.items().isEmpty()
                        ? null
                        : field.items().stream().map(FieldMaps::write).toList());
    }

    /** @throws sambandh.domain.shared.InvalidValue as {@link FieldMaps#read} */
    Field toField() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name);
        map.put("type", type);
        put(map, "words", words);
        put(map, "sample", sample);
        put(map, "items", items);
        return FieldMaps.read(map);
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
