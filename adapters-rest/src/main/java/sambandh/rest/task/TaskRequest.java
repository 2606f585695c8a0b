package sambandh.rest.task;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.application.task.AskByHand;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Faults;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskKind;
import sambandh.rest.shared.Wire;
import sambandh.rest.shared.WireTimes;

/** Work that somebody wants done. */
@Serdeable
@Schema(name = "TaskRequest")
record TaskRequest(
        @Schema(
                description = "One of call, promise, next_step, internal_request, alert, meeting, mail_reply.",
                example = "call")
        String kind,

        @Schema(description = "When it is to be done by.", format = "date-time", example = "2026-03-06T09:30:00Z")
        String dueAt,

        @Schema(
                description = "What is to be done, in words.",
                example = "Ask how the first delivery went",
                maxLength = 4000)
        @Nullable String text,

        @Schema(description = "The customer it is about.", format = "uuid") @Nullable String customerId,

        @Schema(description = "Whose work it is: an employee's id, or me. Otherwise that of whoever owns the customer.")
        @Nullable String assigneeId,

        @Schema(description = "The department that is to take it, where it is nobody's own.", format = "uuid") @Nullable String departmentId,

        @Schema(
                description = "Working days over its time after which the manager hears of it, 0 to 60; otherwise 2.",
                example = "1")
        @Nullable Integer patienceDays) {

    AskByHand.Command toCommand(Actor actor, Assignees assignees) {
        Faults faults = new Faults();
        var readKind = faults.required("/kind", kind, code -> Wire.of(TaskKind.class, code));
        var readDue = faults.required("/dueAt", dueAt, WireTimes::instant);
        var readText = faults.optional("/text", text, Task.Details::text);
        var customer = faults.optional("/customerId", customerId, Wire::idInBody);
        var assignee = faults.optional("/assigneeId", assigneeId, assignees::read);
        var department = faults.optional("/departmentId", departmentId, id -> new DepartmentId(Wire.idInBody(id)));
        var patience = faults.optional("/patienceDays", patienceDays, Task.Details::patience);
        faults.orThrow();
        return new AskByHand.Command(
                actor,
                readKind.get(),
                new Task.Details(readDue.get(), readText.orNull(), patience.orNull()),
                customer.orNull(),
                assignee.orNull(),
                department.orNull());
    }
}
