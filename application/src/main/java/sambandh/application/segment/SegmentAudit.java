package sambandh.application.segment;

import java.util.LinkedHashMap;
import java.util.Map;
import sambandh.domain.segment.ConditionText;
import sambandh.domain.segment.Segment;

final class SegmentAudit {
    private SegmentAudit() {}

    static Map<String, Object> fields(Segment.Details details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", details.name());
        if (details.description() != null) {
            fields.put("description", details.description());
        }
        fields.put("text", ConditionText.write(details.condition()));
        return fields;
    }
}
