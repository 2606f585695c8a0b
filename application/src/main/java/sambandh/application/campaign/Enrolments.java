package sambandh.application.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.EnrolmentId;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Code;

/** Who is in which series, shared by all instances. Everything that writes wants a unit of work. */
public interface Enrolments {
    /** The bell that wakes who leads people through series. */
    String BELL = "series";

    /**
     * @param claim fresh for every claim
     * @param attempts how often it was taken since it last went on, with this time
     */
    record Claimed(UUID claim, Enrolment enrolment, int attempts) {}

    /** How the letter of a step stands. */
    record Standing(
            Letter.State state,
            @Nullable NotSentBecause because,
            @Nullable Instant dueAt,
            @Nullable Instant sentAt) {}

    Optional<Enrolment> find(EnrolmentId id);

    /** The person's last time in the series. */
    Optional<Enrolment> last(SeriesId series, UUID person);

    /** Does nothing and returns false when the person has entered this round already, also just now. */
    boolean add(Enrolment enrolment);

    /** Takes those that are due, the longest waiting first. */
    List<Claimed> take(UUID claim, int atMost, Duration lease);

    /** Keeps those of them that are still one's own for longer. */
    void renew(List<Claimed> claimed, Duration lease);

    /** Whether it is still one's own; then it stays so until the unit of work ends. */
    boolean holds(Claimed claimed);

    /** Of one that is held: where it stands now, and when it is looked at again. */
    void move(Claimed claimed, int step, @Nullable LetterId letter, Instant due);

    /** Of one that is held: is taken again after a while. */
    void later(Claimed claimed, Duration in, String error);

    /** Ends those of them that are not over yet, and returns these. */
    List<Enrolment> end(Collection<EnrolmentId> ids, Code because, Instant at);

    /** Some that are not over. */
    List<Enrolment> waiting(SeriesId series, int atMost);

    /** The series that were stopped and that people are in all the same. */
    List<SeriesId> leftOver();

    /** Those that are not over, of a customer or a person, in any of these series. */
    List<Enrolment> waiting(@Nullable UUID customerId, @Nullable UUID personId, Collection<SeriesId> series);

    /** Without those that there are not. */
    Map<LetterId, Standing> letters(Collection<LetterId> ids);
}
