package sambandh.mail.template;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.template.FieldMaps;
import sambandh.domain.template.Purpose;
import sambandh.domain.template.Template;

/** Reads a {@code template.json}: purpose, topic, names and inputs. Parts have a name only. */
final class StarterAbout {
    private StarterAbout() {}

    static Template.Details details(Map<String, ?> json) {
        return new Template.Details(
                Purpose.valueOf(text(json.get("purpose"), "service").toUpperCase(Locale.ROOT)),
                new Code(text(json.get("topic"), "part")),
                FieldMaps.byLanguage(json.get("name")),
                FieldMaps.list(json.get("inputs")));
    }

    private static String text(@Nullable Object json, String otherwise) {
        return json instanceof String text ? text : otherwise;
    }
}
