package sambandh.domain.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Text;

/**
 * How far a task has come.
 *
 * @param reason why it was put off or withdrawn; personal, erasable
 * @param proof what shows that it was done
 * @param told what was done, in words; personal, erasable
 * @param endedAt when it was done or withdrawn
 * @param overdueAt since when whoever holds it has been told that it is late; null while it is not
 * @param escalation the manager who was told; null while none was
 * @param lookAt when somebody is to be told next unless it is done by then; null where nobody is left to tell
 */
public record Progress(
        Task.State state,
        @Nullable String reason,
        @Nullable Proof proof,
        @Nullable String told,
        @Nullable Instant endedAt,
        @Nullable Instant overdueAt,
        @Nullable Escalation escalation,
        @Nullable Instant lookAt) {
    /**
     * That a manager was told.
     *
     * @param alert the manager's own task
     */
    public record Escalation(EmployeeId to, TaskId alert, Instant at) {}

    public static Progress open(Instant dueAt) {
        return new Progress(Task.State.OPEN, null, null, null, null, null, null, dueAt);
    }

    /** @throws InvalidValue as {@link Text#block}, at most 1,000 characters */
    public static String reason(String raw) {
        return Text.block(raw, 1_000);
    }

    /** @throws InvalidValue as {@link Text#block}, at most 4,000 characters */
    public static String told(String raw) {
        return Text.block(raw, 4_000);
    }

    /** Whether somebody is to be told by now. */
    public boolean isToBeLookedAt(Instant now) {
        return lookAt != null && !lookAt.isAfter(now);
    }

    Progress begunAnew(Instant dueAt) {
        return new Progress(state, reason, proof, told, endedAt, null, null, dueAt);
    }

    Progress deferred(String why, Instant dueAt) {
        return new Progress(Task.State.DEFERRED, reason(why), null, null, null, null, null, dueAt);
    }

    public Progress done(Proof by, @Nullable String inWords, Instant now) {
        String words = inWords == null ? null : told(inWords);
        return new Progress(Task.State.DONE, reason, by, words, now, overdueAt, escalation, null);
    }

    public Progress withdrawn(@Nullable String why, Instant now) {
        String words = why == null ? null : reason(why);
        return new Progress(Task.State.WITHDRAWN, words, null, null, now, overdueAt, escalation, null);
    }

    /** @param patienceEnds when the manager is to be told; null where there is none to tell */
    public Progress overdue(Instant now, @Nullable Instant patienceEnds) {
        return new Progress(state, reason, proof, told, endedAt, now, escalation, patienceEnds);
    }

    /** Nobody is left to tell. */
    public Progress leftAlone() {
        return new Progress(state, reason, proof, told, endedAt, overdueAt, escalation, null);
    }

    /** What is not late yet will still be told to be so. */
    public Progress escalated(Escalation to) {
        return new Progress(state, reason, proof, told, endedAt, overdueAt, to, overdueAt == null ? lookAt : null);
    }
}
