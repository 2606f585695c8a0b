package sambandh.application.task;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.task.Proof;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskId;

/** Says that a task was done, and shows it. */
public final class CompleteTask {
    /**
     * @param proof the kind of proof
     * @param reference what it is, wanted of every kind but {@link Proof#TOLD}
     * @param told what was done, in words; wanted of {@link Proof#TOLD}
     */
    public record Command(
            Actor actor,
            TaskId id,
            @Nullable Long expectedVersion,
            Code proof,
            @Nullable UUID reference,
            @Nullable String told) {}

    private final TaskSteps steps;
    private final EndTasks end;
    private final Map<Code, ProofCheck> checks;
    private final Clock clock;

    /** @param checks whatever columns contribute */
    public CompleteTask(TaskSteps steps, EndTasks end, List<ProofCheck> checks, Clock clock) {
        this.steps = steps;
        this.end = end;
        this.checks = checks.stream().collect(Collectors.toUnmodifiableMap(ProofCheck::kind, Function.identity()));
        this.clock = clock;
    }

    public TaskOutcome handle(Command command) {
        return steps.take(command.actor(), command.id(), command.expectedVersion(), "task.complete", old -> {
            Instant now = clock.instant();
            UUID reference = command.reference();
            if (command.proof().equals(Proof.TOLD)) {
                return done(old, new Proof(Proof.TOLD, null, now), command.told(), now);
            }
            ProofCheck check = checks.get(command.proof());
            if (check == null) {
                return new TaskOutcome.Refused(TaskRefusal.PROOF_KIND_UNKNOWN);
            }
            Optional<Instant> happened =
                    reference == null ? Optional.empty() : check.happened(reference, old.customerId());
            return happened.isEmpty()
                    ? new TaskOutcome.Refused(TaskRefusal.PROOF_UNKNOWN)
                    : done(old, new Proof(command.proof(), reference, happened.get()), command.told(), now);
        });
    }

    private TaskOutcome done(Task old, Proof proof, @Nullable String told, Instant now) {
        return new TaskOutcome.Kept(end.done(old, proof, told, now));
    }
}
