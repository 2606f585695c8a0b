package sambandh.domain.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that stands on a day: the next one of its enrolment, and those of the coming weeks.
 *
 * @param day where the customer lives
 * @param opens when work begins there on that day: it becomes due
 * @param closes when work ends there on that day: after it, it is overdue
 * @param owner who has it as a task, as it was planned; null for nobody
 * @param letterId the letter that it became
 * @param proof what closed it
 */
public record PlannedStep(
        PlannedStepId id,
        EnrolmentId enrolment,
        UUID customerId,
        StepKey key,
        LocalDate day,
        Channel channel,
        Instant opens,
        Instant closes,
        List<Reason> because,
        State state,
        @Nullable UUID owner,
        @Nullable UUID letterId,
        @Nullable Proof proof) {
    public enum State {
        PLANNED,
        /** Its task stands in the list, or its letter waits to leave. */
        ASKED,
        DONE,
        /** Its letter could not be sent. */
        NOT_SENT,
        /** The customer left the plan before. */
        WITHDRAWN
    }

    /**
     * What shows that it happened. One shows it of one contact only.
     *
     * @param kind what the reference is of
     */
    public record Proof(Kind kind, UUID reference, Instant at) {
        public enum Kind {
            INTERACTION,
            LETTER
        }
    }

    public PlannedStep {
        because = List.copyOf(because);
    }

    public static PlannedStep of(PlannedStepId id, Enrolment enrolment, Placed.On on, @Nullable UUID owner) {
        return new PlannedStep(
                id,
                enrolment.id(),
                enrolment.customerId(),
                on.key(),
                on.day(),
                on.channel(),
                on.opens(),
                on.closes(),
                on.because(),
                State.PLANNED,
                owner,
                null,
                null);
    }

    /** Whether it stands as it would be planned now. */
    public boolean isLike(Placed.On on, @Nullable UUID otherOwner) {
        return day.equals(on.day())
                && channel == on.channel()
                && opens.equals(on.opens())
                && because.equals(on.because())
                && Objects.equals(owner, otherOwner);
    }

    public boolean isOpen() {
        return state == State.PLANNED || state == State.ASKED;
    }
}
