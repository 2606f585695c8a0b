package sambandh.domain.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;

/**
 * One customer in one plan.
 *
 * @param version grows by one with every change that people make; not by what is planned and done
 * @param planVersion the version of the plan that the customer came in with
 * @param anchor the day that the plan's days are counted from
 * @param startedOn not before the anchor
 * @param endsOn the last day; null without an end
 * @param enrolledBy the actor's reference
 * @param reference what it began with, such as the order
 * @param endedBecause null as long as it is not over
 */
public record Enrolment(
        EnrolmentId id,
        long version,
        UUID customerId,
        PlanId plan,
        long planVersion,
        PlanKind kind,
        State state,
        LocalDate anchor,
        LocalDate startedOn,
        @Nullable LocalDate endsOn,
        Instant enrolledAt,
        String enrolledBy,
        @Nullable UUID reference,
        @Nullable Instant endedAt,
        @Nullable Code endedBecause) {
    public static final Code COMPLETED = new Code("completed");
    public static final Code PLAN_RAN_OUT = new Code("nothing_left");

    public enum State {
        RUNNING,
        /** Nothing is planned and nothing becomes due, until it goes on. */
        PAUSED,
        ENDED
    }

    /** What it begins with. */
    public record Start(
            LocalDate anchor,
            LocalDate on,
            Instant at,
            String by,
            @Nullable UUID reference) {}

    public static Enrolment begin(EnrolmentId id, UUID customerId, Plan plan, Start start) {
        return new Enrolment(
                id,
                1,
                customerId,
                plan.id(),
                plan.version(),
                plan.details().kind(),
                State.RUNNING,
                start.anchor(),
                start.on(),
                end(plan.details(), start),
                start.at(),
                start.by(),
                start.reference(),
                null,
                null);
    }

    /** Without an end only where something comes again and again. */
    private static @Nullable LocalDate end(Plan.Details plan, Start start) {
        Integer length = plan.lengthDays();
        if (length != null) {
            return start.on().plusDays(length);
        }
        int last = 0;
        for (PlanStep step : plan.steps()) {
            switch (step.day()) {
                case StepDay.Again _ -> {
                    return null;
                }
                case StepDay.After(int days) -> last = Math.max(last, days);
            }
        }
        LocalDate end = start.anchor().plusDays(last);
        return end.isBefore(start.on()) ? start.on() : end;
    }

    public boolean isOver() {
        return state == State.ENDED;
    }

    public Enrolment pause() {
        return with(State.PAUSED, null, null);
    }

    public Enrolment goOn() {
        return with(State.RUNNING, null, null);
    }

    public Enrolment end(Code because, Instant at) {
        return with(State.ENDED, at, because);
    }

    private Enrolment with(State to, @Nullable Instant ended, @Nullable Code because) {
        return new Enrolment(
                id,
                version + 1,
                customerId,
                plan,
                planVersion,
                kind,
                to,
                anchor,
                startedOn,
                endsOn,
                enrolledAt,
                enrolledBy,
                reference,
                ended,
                because);
    }
}
