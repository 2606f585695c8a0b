package sambandh.domain.customer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.EmployeeId;

/**
 * All customers of one employee on their way to others: those owned, and those covered.
 *
 * @param to who may get them, whoever stands first before others
 * @param atMost the most customers that each of them is to own, in place of their own capacities; null for these
 * @param restTo who gets what is more than all may own; null for whoever has fewest
 * @param tellCustomers whether each customer gets a letter that says who is next
 * @param by the actor's reference
 * @param owned customers there were to own, {@code covered} to cover, when it was asked for
 * @param problem why it waits, a code; null where it does not
 * @param finishedAt null while it is under way
 */
public record HandOver(
        HandOverId id,
        EmployeeId from,
        List<Share> to,
        @Nullable Integer atMost,
        Sharing.Rule rule,
        @Nullable EmployeeId restTo,
        boolean tellCustomers,
        String by,
        long owned,
        long covered,
        Instant createdAt,
        @Nullable String problem,
        @Nullable Instant finishedAt) {
    public enum State {
        RUNNING,
        /** Nobody is left who could take over; it goes on by itself once there is. */
        WAITING,
        DONE
    }

    /**
     * What one employee has got by now, or would get.
     *
     * @param onlyRest whether they get nothing but what is more than all others may own
     * @param ownedBefore customers owned before
     * @param customers customers got to own, and why
     * @param covers customers got to cover
     */
    public record Share(
            EmployeeId to, boolean onlyRest, long ownedBefore, Map<Sharing.Why, Long> customers, long covers) {
        public long owned() {
            return customers.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public HandOver {
        to = List.copyOf(to);
    }

    /** The same at another point. */
    public HandOver sharedOut(List<Share> shares) {
        return new HandOver(
                id,
                from,
                shares,
                atMost,
                rule,
                restTo,
                tellCustomers,
                by,
                owned,
                covered,
                createdAt,
                problem,
                finishedAt);
    }

    public State state() {
        return finishedAt != null ? State.DONE : problem != null ? State.WAITING : State.RUNNING;
    }

    /** Customers that were handed over, to own or to cover. */
    public long moved() {
        return to.stream().mapToLong(share -> share.owned() + share.covers()).sum();
    }

    /** How much is done, 0 to 1. Customers who came to the leaver meanwhile are handed over too. */
    public double progress() {
        long all = owned + covered;
        return finishedAt != null ? 1 : all == 0 ? 0 : Math.min(1, (double) moved() / all);
    }
}
