package sambandh.rest.task;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.task.CompleteTask;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.domain.task.Progress;
import sambandh.domain.task.Proof;
import sambandh.domain.task.TaskId;
import sambandh.rest.shared.Wire;

/** That a task was done, and what shows it. */
@Serdeable
@Schema(name = "CompletionRequest")
record CompletionRequest(
        @Schema(
                description = "What shows it: told for what somebody says, or a thing that is kept: letter, order, …",
                example = "told")
        String proof,

        @Schema(description = "Only for a thing that is kept: its id.", format = "uuid") @Nullable String reference,

        @Schema(
                description = "What was done, in words; required where proof is told.",
                example = "Spoke to her: the first delivery came in time",
                maxLength = 4000)
        @Nullable String told) {

    CompleteTask.Command toCommand(Actor actor, TaskId id, @Nullable Long expectedVersion) {
        Faults faults = new Faults();
        var readProof = faults.required("/proof", proof, Code::new);
        boolean onlyTold = Proof.TOLD.value().equals(proof);
        Faults.Read<UUID> readReference = onlyTold || proof == null
                ? faults.optional("/reference", reference, Wire::idInBody)
                : faults.required("/reference", reference, Wire::idInBody);
        if (onlyTold && reference != null) {
            faults.add("/reference", "not_wanted", "What somebody says stands for itself: leave the reference out.");
        }
        Faults.Read<String> readTold = onlyTold
                ? faults.required("/told", told, Progress::told)
                : faults.optional("/told", told, Progress::told);
        faults.orThrow();
        return new CompleteTask.Command(
                actor, id, expectedVersion, readProof.get(), readReference.orNull(), readTold.orNull());
    }
}
