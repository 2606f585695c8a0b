package sambandh.application.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import sambandh.domain.shared.Language;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.Template;
import sambandh.domain.template.TemplateVersion;

final class TemplateAudit {
    private TemplateAudit() {}

    static Map<String, Object> fields(OwnTemplate own) {
        Template.Details details = own.template().details();
        Map<String, String> names = new TreeMap<>();
        details.names().forEach((language, name) -> names.put(language.tag(), name));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", own.code().value());
        fields.put("purpose", details.purpose().name());
        fields.put("topic", details.topic().value());
        fields.put("names", names.toString());
        fields.put(
                "inputs", details.inputs().stream().map(input -> input.name()).toList());
        fields.put("currentVersion", own.current());
        return fields;
    }

    /** Its words are kept themselves. */
    static Map<String, Object> fields(TemplateVersion version) {
        return Map.of(
                "code",
                version.template().value(),
                "number",
                version.number(),
                "languages",
                version.languages().stream().map(Language::tag).sorted().toList());
    }
}
