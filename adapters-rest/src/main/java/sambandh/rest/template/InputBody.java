package sambandh.rest.template;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                description = "Only for lists: what each element has; none where the elements are plain texts.",
                implementation = Object[].class)
        @Nullable List<Map<String, Object>> items,

        @Schema(
                description =
                        "Whether no letter goes out without it, of an item of a list no element; true where it is missing.",
                example = "true")
        @Nullable Boolean required) {
    static InputBody of(Field field) {
        return new InputBody(
                field.name(),
                Wire.code(field.type()),
                FieldMaps.words(field),
                FieldMaps.write(field.samples()),
                field.items().isEmpty()
                        ? null
                        : field.items().stream().map(FieldMaps::write).toList(),
                field.required());
    }

    /** @throws sambandh.domain.shared.InvalidValue as {@link FieldMaps#read} */
    Field toField() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name);
        map.put("type", type);
        put(map, "words", words);
        put(map, "sample", sample);
        put(map, "items", items);
        put(map, "required", required);
        return FieldMaps.read(map);
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
