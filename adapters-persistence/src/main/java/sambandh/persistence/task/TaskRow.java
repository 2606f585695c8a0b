package sambandh.persistence.task;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Code;
import sambandh.domain.task.Progress;
import sambandh.domain.task.Proof;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskId;
import sambandh.domain.task.TaskKind;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.PlainJson;
import sambandh.persistence.shared.Row;

/** A task and its row. */
final class TaskRow {
    static final String FIXED = "id, task_key, kind, subject, params, customer_id, reference, created_at";
    static final String CHANGING =
            "version, due_by, words, patience_days, assignee_id, department_id, holder_id, state,"
                    + " reason, proof_kind, proof_id, proof_at, told, ended_at, overdue_at, escalated_to, escalated_at, alert_id,"
                    + " look_at, changed_at";

    private TaskRow() {}

    static List<@Nullable Object> fixed(Task t, PlainJson json) {
        return Arrays.asList(
                t.id().value(),
                t.key(),
                Enums.code(t.kind()),
                t.subject().value(),
                t.params().isEmpty() ? null : json.write(new TreeMap<>(t.params())),
                t.customerId(),
                t.reference(),
                t.createdAt());
    }

    static List<@Nullable Object> changing(Task t) {
        Task.Place place = t.place();
        Progress p = t.progress();
        Proof proof = p.proof();
        Progress.Escalation escalation = p.escalation();
        return Arrays.asList(
                t.version(),
                t.details().dueAt(),
                t.details().text(),
                t.details().patienceDays(),
                id(place.assignee()),
                place.departmentId() == null ? null : place.departmentId().value(),
                id(place.holder()),
                Enums.code(p.state()),
                p.reason(),
                proof == null ? null : proof.kind().value(),
                proof == null ? null : proof.reference(),
                proof == null ? null : proof.at(),
                p.told(),
                p.endedAt(),
                p.overdueAt(),
                escalation == null ? null : escalation.to().value(),
                escalation == null ? null : escalation.at(),
                escalation == null ? null : escalation.alert().value(),
                p.lookAt(),
                t.changedAt());
    }

    static Task read(Row row, PlainJson json) throws SQLException {
        Long patience = row.numberOrNull("patience_days");
        UUID department = row.uuidOrNull("department_id");
        return new Task(
                new TaskId(row.uuid("id")),
                row.number("version"),
                row.textOrNull("task_key"),
                Enums.of(TaskKind.class, row.text("kind")),
                new Code(row.text("subject")),
                params(row.textOrNull("params"), json),
                row.uuidOrNull("customer_id"),
                row.uuidOrNull("reference"),
                new Task.Details(
                        row.instant("due_by"), row.textOrNull("words"), patience == null ? null : patience.intValue()),
                new Task.Place(
                        employee(row, "assignee_id"),
                        department == null ? null : new DepartmentId(department),
                        employee(row, "holder_id")),
                progress(row),
                row.instant("created_at"),
                row.instant("changed_at"));
    }

    private static Progress progress(Row row) throws SQLException {
        String proof = row.textOrNull("proof_kind");
        EmployeeId to = employee(row, "escalated_to");
        return new Progress(
                Enums.of(Task.State.class, row.text("state")),
                row.textOrNull("reason"),
                proof == null ? null : new Proof(new Code(proof), row.uuidOrNull("proof_id"), row.instant("proof_at")),
                row.textOrNull("told"),
                row.instantOrNull("ended_at"),
                row.instantOrNull("overdue_at"),
                to == null
                        ? null
                        : new Progress.Escalation(to, new TaskId(row.uuid("alert_id")), row.instant("escalated_at")),
                row.instantOrNull("look_at"));
    }

    private static Map<String, String> params(@Nullable String text, PlainJson json) {
        Map<String, String> params = new HashMap<>();
        if (text != null && json.read(text) instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> params.put(String.valueOf(name), String.valueOf(value)));
        }
        return params;
    }

    private static @Nullable EmployeeId employee(Row row, String column) throws SQLException {
        UUID id = row.uuidOrNull(column);
        return id == null ? null : new EmployeeId(id);
    }

    private static @Nullable UUID id(@Nullable EmployeeId employee) {
        return employee == null ? null : employee.value();
    }
}
