package sambandh.domain.campaign;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.Code;

/**
 * One person's way through a series.
 *
 * @param customerId on whose behalf the person is written to
 * @param reference what it is about, such as the order that it began with
 * @param round 1 for the first time in this series, and so on
 * @param enrolledBy the actor's reference
 * @param step the one that comes next, or whose letter is under way; 0 for the first
 * @param letterId the letter of that step, as long as it is under way
 * @param dueAt when it is looked at next; null once it is over
 * @param endedBecause {@code completed}, the code of an event, or another reason; null as long as it is not over
 */
public record Enrolment(
        EnrolmentId id,
        SeriesId series,
        UUID personId,
        @Nullable UUID customerId,
        @Nullable UUID reference,
        int round,
        Instant enrolledAt,
        String enrolledBy,
        int step,
        @Nullable LetterId letterId,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Code endedBecause) {
    public static final Code COMPLETED = new Code("completed");
    public static final Code CONDITION = new Code("condition");
    public static final Code BY_HAND = new Code("by_hand");
    public static final Code STOPPED = new Code("stopped");
    public static final Code FAILED = new Code("failed");

    public boolean isWaiting() {
        return endedAt == null;
    }

    public Enrolment end(Code because, Instant at) {
        return new Enrolment(
                id,
                series,
                personId,
                customerId,
                reference,
                round,
                enrolledAt,
                enrolledBy,
                step,
                letterId,
                null,
                at,
                because);
    }

    /** One letter a step and round, whoever writes it and however often. */
    public String dedupeKey() {
        return "s:" + series.value() + ":" + personId + ":" + round + ":" + (step + 1);
    }
}
