package sambandh.application.interaction;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.shared.ExternalId;

/** Ids, codes and times; of what was said only how long it is, since the audit log is not where people's words are kept. */
final class InteractionAudit {
    private InteractionAudit() {}

    static Map<String, Object> fields(Interaction interaction) {
        Interaction.Details d = interaction.details();
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "customerId", d.customerId().value());
        put(fields, "channel", d.channel());
        put(fields, "direction", d.direction());
        put(fields, "outcome", d.outcome());
        put(fields, "startedAt", d.startedAt());
        put(fields, "duration", d.duration());
        put(fields, "employeeId", d.employeeId() == null ? null : d.employeeId().value());
        put(
                fields,
                "departmentId",
                d.departmentId() == null ? null : d.departmentId().value());
        put(fields, "purpose", d.purpose());
        put(fields, "mood", d.mood());
        put(
                fields,
                "summaryCharacters",
                d.summary() == null ? null : d.summary().length());
        fields.put(
                "participants",
                d.participants().stream()
                        .map(p -> p.personId().value() + (p.spokenTo() ? " spoken to" : ""))
                        .toList());
        fields.put(
                "questions", d.questions().stream().map(q -> q.state().name()).toList());
        fields.put(
                "externalIds",
                d.externalIds().stream().map(ExternalId::toString).sorted().toList());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
