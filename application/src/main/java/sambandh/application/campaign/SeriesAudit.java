package sambandh.application.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import sambandh.domain.campaign.Series;
import sambandh.domain.segment.ConditionText;

final class SeriesAudit {
    private SeriesAudit() {}

    static Map<String, Object> fields(Series.Details d) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", d.name());
        fields.put("steps", d.steps().stream().map(SeriesAudit::step).collect(Collectors.joining(", ")));
        fields.put(
                "exits",
                d.exits().events().stream().map(Object::toString).sorted().collect(Collectors.joining(" ")));
        if (d.trigger() != null) {
            fields.put("trigger", d.trigger().value());
        }
        if (d.condition() != null) {
            fields.put("condition", ConditionText.write(d.condition()));
        }
        if (d.exits().condition() != null) {
            fields.put("exitCondition", ConditionText.write(d.exits().condition()));
        }
        if (d.again() != null) {
            fields.put("again", d.again().iso());
        }
        return fields;
    }

    private static String step(Series.Step step) {
        return step.template() + " after " + step.after().iso();
    }
}
