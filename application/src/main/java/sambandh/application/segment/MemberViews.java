package sambandh.application.segment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.segment.Condition;
import sambandh.domain.shared.Scope;

/**
 * The customers for whom a condition holds at this moment. Days are those of the company's zone.
 *
 * <p>Each method throws {@link sambandh.domain.shared.InvalidInput} when the condition asks for a fact that there is no
 * longer, and {@link sambandh.application.shared.TookTooLong}.
 */
public interface MemberViews {
    /** @param today the day that windows and numbers of days were counted from */
    record Count(long customers, LocalDate today) {}

    /**
     * Why a customer belongs or does not.
     *
     * @param leaves whether each of the condition's leaves holds, from left to right
     */
    record Membership(boolean member, List<Boolean> leaves) {}

    /** @param condition null for all customers */
    Count count(Scope scope, @Nullable Condition condition);

    /**
     * Some of them, taken from all over, the same ones each time while nothing changes.
     *
     * @param condition null for all customers
     */
    List<CustomerId> sample(Scope scope, @Nullable Condition condition, int atMost);

    /** Empty where there is no such customer. */
    Optional<Membership> explain(Scope scope, Condition condition, CustomerId customer);

    /** For which of these customers it holds, at most some hundred of them. */
    Set<CustomerId> among(Scope scope, Condition condition, Collection<CustomerId> customers);

    /** Takes customers, some of them at a time. */
    @FunctionalInterface
    interface Reader {
        void read(List<CustomerId> some);
    }

    /**
     * All of them, in the order of their ids, as they were at the beginning; however long it takes.
     *
     * @param condition null for all customers
     */
    void each(Scope scope, @Nullable Condition condition, int atOnce, Reader reader);
}
