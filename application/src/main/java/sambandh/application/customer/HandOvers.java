package sambandh.application.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.HandOver;
import sambandh.domain.customer.HandOverId;
import sambandh.domain.customer.Sharing;

/** Hand-overs, shared by all instances. Every method that writes or holds wants a unit of work. */
public interface HandOvers {
    /** The bell that wakes who hands over. */
    String BELL = "hand-overs";

    /** @param claim fresh for every claim */
    record Claimed(UUID claim, HandOverId id) {}

    /**
     * What becomes of one customer.
     *
     * @param was as it was held
     * @param given who got it, as owner where the leaver was the owner, else as cover; null where it goes without a cover
     */
    record Moved(
            Sharing.Traits was,
            @Nullable EmployeeId ownerId,
            @Nullable EmployeeId coverId,
            Sharing.@Nullable Given given) {
        public boolean newOwner() {
            return ownerId != null && !ownerId.equals(was.ownerId());
        }
    }

    /** How many customers they own; without those who own none. */
    Map<EmployeeId, Long> owned(Collection<EmployeeId> employees);

    /** Owned, and covered. */
    record Counts(long owned, long covered) {
        public boolean none() {
            return owned + covered == 0;
        }
    }

    Counts counts(EmployeeId employee);

    /** Every customer that the employee owns, then those covered, each by their names. */
    void each(EmployeeId employee, Consumer<Sharing.Traits> reader);

    /** @return false where another one of the same employee is under way */
    boolean add(HandOver handOver);

    Optional<HandOver> find(HandOverId id);

    /** The one of that employee that is under way, which does not end before the unit of work does. */
    Optional<HandOver> holdOpen(EmployeeId from);

    /** Takes the one that is due the longest. */
    Optional<Claimed> take(UUID claim, Duration lease);

    /** Keeps it for longer; false where somebody else has it. */
    boolean renew(Claimed claimed, Duration lease);

    /** Some of the customers that the employee still owns, or where there are none, covers; nobody else changes them. */
    List<Sharing.Traits> hold(EmployeeId from, int atMost);

    /** Gives customers that are held their new owners and covers, which makes new versions of them, and counts it. */
    void move(HandOverId id, List<Moved> moved, Instant now);

    /** Gives it back, to be taken after a while. */
    void later(Claimed claimed, Duration in, @Nullable String problem);

    void end(Claimed claimed, Instant now);
}
