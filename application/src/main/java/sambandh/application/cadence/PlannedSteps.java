package sambandh.application.cadence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.cadence.EnrolmentId;
import sambandh.domain.cadence.PlannedStep;
import sambandh.domain.cadence.PlannedStepId;

/** The contacts that stand on a day, shared by all instances. Everything that writes wants a unit of work. */
public interface PlannedSteps {
    /** The bell that wakes who makes tasks and letters of them. */
    String BELL = "cadence-due";

    /** @param claim fresh for every claim */
    record Claimed(UUID claim, PlannedStep step, int attempts) {}

    /** Whose day. */
    record OwnerDay(UUID owner, LocalDate day) {}

    /** All of them, whatever came of them, by day. */
    Map<EnrolmentId, List<PlannedStep>> of(Collection<EnrolmentId> enrolments);

    /** Those of customers that are not over yet. */
    List<PlannedStep> open(Collection<UUID> customers);

    void add(Collection<PlannedStep> steps);

    /** Where they stand, of those that are still only planned. */
    void move(Collection<PlannedStep> steps);

    /** Those that are still only planned. */
    void remove(Collection<PlannedStepId> steps);

    /** How many contacts employees have on each day that are not over yet. */
    Map<OwnerDay, Integer> load(Collection<UUID> owners, LocalDate from, LocalDate to);

    /** Takes those that are due, the longest waiting first. */
    List<Claimed> take(UUID claim, int atMost, Duration lease);

    void renew(List<Claimed> claimed, Duration lease);

    /** Whether it is still one's own; then it stays so until the unit of work ends. */
    boolean holds(Claimed claimed);

    /**
     * Of one that is held: its task stands in the list, or its letter waits.
     *
     * @param lookAt when the letter is looked at again; null for a task
     */
    void asked(Claimed claimed, @Nullable UUID letter, @Nullable Instant lookAt);

    /** Of one that is held: it is over. */
    void over(Claimed claimed, PlannedStep.State state, PlannedStep.@Nullable Proof proof);

    /** Of one that is held: is taken again after a while. */
    void later(Claimed claimed, Duration in, String error);

    /** Closes an open one; false when it is not open any more, or the proof has shown another one. */
    boolean prove(PlannedStepId id, PlannedStep.Proof proof);

    /** Ends open ones without anything having happened. */
    void withdraw(Collection<PlannedStepId> ids);
}
