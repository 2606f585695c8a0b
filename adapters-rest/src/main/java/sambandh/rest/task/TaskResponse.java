package sambandh.rest.task;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.task.Progress;
import sambandh.domain.task.Proof;
import sambandh.domain.task.Task;
import sambandh.rest.shared.Wire;

/** A piece of work. */
@Serdeable
@Schema(name = "Task")
record TaskResponse(
        UUID id,

        @Schema(
                description = "One of call, promise, next_step, internal_request, alert, meeting, mail_reply.",
                example = "call")
        String kind,

        @Schema(description = "What it is about, as a code.", example = "task.call")
        String subject,

        @Schema(description = "The subject in the reader's language, otherwise in English.", example = "Call")
        String title,

        @Schema(description = "Ids, codes and amounts of the subject.", example = "{\"month\": \"6\"}")
        Map<String, String> params,

        @Schema(description = "What is to be done, in words.", example = "Ask how the first delivery went") @Nullable String text,

        @Schema(description = "open, deferred, done or withdrawn.", example = "open")
        String state,

        Instant dueAt,

        @Schema(description = "Working days over its time after which the manager hears of it; without it 2.") @Nullable Integer patienceDays,

        @Nullable UUID customerId,

        @Schema(description = "What it came from, such as an order.") @Nullable UUID reference,

        @Schema(description = "Who was named; without one it is the work of whoever owns the customer.") @Nullable UUID assigneeId,

        @Nullable UUID departmentId,

        @Schema(description = "Whose it is now; without one it waits for somebody to take it.") @Nullable UUID holderId,

        @Schema(description = "Why it was put off or withdrawn.") @Nullable String reason,

        @Nullable ProofBody proof,

        @Schema(description = "When it was done or withdrawn.") @Nullable Instant endedAt,

        @Schema(description = "Since when its holder has been told that it is late.") @Nullable Instant overdueAt,

        @Nullable EscalationBody escalation,
        Instant createdAt,
        Instant changedAt) {

    /** What shows that it was done. */
    @Serdeable
    @Schema(name = "TaskProof")
    record ProofBody(
            @Schema(description = "What kind of thing shows it.", example = "order")
            String kind,

            @Schema(description = "The thing itself.") @Nullable UUID reference,

            @Schema(description = "When it was done.") Instant at,

            @Schema(description = "What was done, in words.") @Nullable String told) {
        static @Nullable ProofBody of(Progress progress) {
            Proof proof = progress.proof();
            return proof == null
                    ? null
                    : new ProofBody(proof.kind().value(), proof.reference(), proof.at(), progress.told());
        }
    }

    /** Which manager was told. */
    @Serdeable
    @Schema(name = "TaskEscalation")
    record EscalationBody(
            UUID managerId,

            @Schema(description = "The task that was made for them.")
            UUID alertId,

            Instant at) {
        static @Nullable EscalationBody of(Progress.@Nullable Escalation escalation) {
            return escalation == null
                    ? null
                    : new EscalationBody(
                            escalation.to().value(), escalation.alert().value(), escalation.at());
        }
    }

    static TaskResponse of(Task task, String title) {
        Task.Details d = task.details();
        Task.Place place = task.place();
        Progress progress = task.progress();
        return new TaskResponse(
                task.id().value(),
                Wire.code(task.kind()),
                task.subject().value(),
                title,
                task.params(),
                d.text(),
                Wire.code(progress.state()),
                d.dueAt(),
                d.patienceDays(),
                task.customerId(),
                task.reference(),
                id(place.assignee()),
                place.departmentId() == null ? null : place.departmentId().value(),
                id(place.holder()),
                progress.reason(),
                ProofBody.of(progress),
                progress.endedAt(),
                progress.overdueAt(),
                EscalationBody.of(progress.escalation()),
                task.createdAt(),
                task.changedAt());
    }

    private static @Nullable UUID id(@Nullable EmployeeId employee) {
        return employee == null ? null : employee.value();
    }
}
