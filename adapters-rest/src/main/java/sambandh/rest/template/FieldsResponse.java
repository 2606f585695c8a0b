package sambandh.rest.template;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Field;
import sambandh.domain.template.Fields;
import sambandh.rest.shared.Wire;

@Serdeable
@Schema(name = "TemplateFields")
record FieldsResponse(@Schema(description = "By name.") List<FieldBody> fields) {
    @Serdeable
    @Schema(name = "TemplateField")
    record FieldBody(
            @Schema(description = "As templates name it, {{order.date}}.", example = "order.date")
            String name,

            @Schema(
                    allowableValues = {"text", "number", "date", "money", "link", "flag", "list"},
                    example = "date")
            String type,

            @Schema(description = "What it is, in the language asked for.", example = "The day of the order")
            String title,

            @Schema(description = "An example; of a list of plain texts each line is one.", example = "2026-02-27")
            @Nullable String sample,

            @Schema(description = "The names of what each element of a list has.", example = "[\"what\", \"amount\"]")
            List<String> items) {
        static FieldBody of(Field field, List<Locale.LanguageRange> wanted) {
            return new FieldBody(
                    field.name(),
                    Wire.code(field.type()),
                    field.words().in(wanted),
                    sample(field, wanted),
                    field.items().stream().map(Field::name).toList());
        }

        private static @Nullable String sample(Field field, List<Locale.LanguageRange> wanted) {
            List<Locale> there =
                    field.samples().keySet().stream().map(Language::locale).toList();
            Locale best = Locale.lookup(wanted, there);
            return field.samples().get(best == null ? Language.ENGLISH : new Language(best.toLanguageTag()));
        }
    }

    static FieldsResponse of(Fields fields, List<Locale.LanguageRange> wanted) {
        return new FieldsResponse(
                fields.all().stream().map(field -> FieldBody.of(field, wanted)).toList());
    }
}
