package sambandh.application.task;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.task.Proof;
import sambandh.domain.task.Task;

/** What the audit log keeps of a task. Whatever people wrote stays in the task alone, so that it can be forgotten there. */
final class TaskAudit {
    private TaskAudit() {}

    static Map<String, Object> fields(Task task) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", task.kind().name().toLowerCase(Locale.ROOT));
        fields.put("state", task.progress().state().name().toLowerCase(Locale.ROOT));
        put(fields, "customerId", task.customerId());
        fields.put("dueAt", task.details().dueAt().toString());
        put(fields, "patienceDays", task.details().patienceDays());
        put(
                fields,
                "assigneeId",
                task.place().assignee() == null ? null : task.place().assignee().value());
        put(
                fields,
                "departmentId",
                task.place().departmentId() == null
                        ? null
                        : task.place().departmentId().value());
        Proof proof = task.progress().proof();
        if (proof != null) {
            fields.put("proof", proof.kind().value());
            put(fields, "reference", proof.reference());
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
