package sambandh.application.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.EnrolmentId;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.shared.Code;

/** Which customer is in which plan, shared by all instances. Everything that writes wants a unit of work. */
public interface Enrolments {
    /** The bell that wakes who plans. */
    String BELL = "cadence";

    /** @param claim fresh for every claim */
    record Claimed(UUID claim, Enrolment enrolment, int attempts) {}

    Optional<Enrolment> find(EnrolmentId id);

    /** The same, and nobody changes it before the unit of work ends. */
    Optional<Enrolment> hold(EnrolmentId id);

    /** Those of a customer that are not over, the oldest first. */
    List<Enrolment> open(UUID customer);

    /** Whether the customer is or was in any plan of the kind. */
    boolean hasBeenIn(UUID customer, PlanKind kind);

    /**
     * @param lookAt when it is to be planned
     * @return false where the customer came into that plan with the same reference before
     */
    boolean add(Enrolment enrolment, Instant lookAt);

    /**
     * @param lookAt null for never
     * @throws LostUpdate when the version before is no longer the newest
     */
    void replace(Enrolment enrolment, @Nullable Instant lookAt);

    /** Takes those that are to be looked at, the longest waiting first. */
    List<Claimed> take(UUID claim, int atMost, Duration lease);

    void renew(List<Claimed> claimed, Duration lease);

    /** Those of them that are still one's own; they stay so until the unit of work ends. */
    List<Claimed> held(List<Claimed> claimed);

    /** When each of them is looked at next; nobody has it any more. */
    void lookAgain(Map<EnrolmentId, Instant> at);

    /** Of one that is held: is taken again after a while. */
    void later(Claimed claimed, Duration in, String error);

    /** Running ones behind that one in the order of their ids, of customers of that industry or of that one alone. */
    List<Enrolment> running(@Nullable Code industry, @Nullable UUID customer, @Nullable EnrolmentId after, int atMost);

    /** How many {@link #running} would find in all. */
    long count(@Nullable Code industry, @Nullable UUID customer);

    /** Nobody else plans these before the unit of work ends. */
    void lock(Collection<EnrolmentId> ids);
}
