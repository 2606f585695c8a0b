package sambandh.rest.task;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Faults;
import sambandh.domain.task.Task;
import sambandh.rest.shared.WireTimes;

/** What people edit of a task. Where it goes, and what becomes of it, are addresses of their own. */
@Serdeable
@Schema(name = "TaskChangeRequest")
record TaskChangeRequest(
        @Schema(
                description = "When it is to be done by; an earlier time only, a later one is a deferral.",
                format = "date-time",
                example = "2026-03-05T09:30:00Z")
        String dueAt,

        @Schema(
                description = "What is to be done, in words.",
                example = "Ask how the first delivery went",
                maxLength = 4000)
        @Nullable String text,

        @Schema(description = "Working days over its time after which the manager hears of it, 0 to 60; otherwise 2.")
        @Nullable Integer patienceDays) {

    static TaskChangeRequest of(Task task) {
        Task.Details d = task.details();
        return new TaskChangeRequest(d.dueAt().toString(), d.text(), d.patienceDays());
    }

    Task.Details toDetails() {
        Faults faults = new Faults();
        var readDue = faults.required("/dueAt", dueAt, WireTimes::instant);
        var readText = faults.optional("/text", text, Task.Details::text);
        var patience = faults.optional("/patienceDays", patienceDays, Task.Details::patience);
        faults.orThrow();
        return new Task.Details(readDue.get(), readText.orNull(), patience.orNull());
    }
}
