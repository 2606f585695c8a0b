package sambandh.application.segment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.segment.Condition;
import sambandh.domain.shared.Scope;

/**
 * The customers for whom a condition holds at this moment. Days are those of the company's zone.
 *
 * <p>Each method throws {@link sambandh.domain.shared.InvalidInput} when the condition asks for a fact that there is no
 * longer, and {@link TookTooLong}.
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

    Count count(Scope scope, Condition condition);

    /** Some of them, taken from all over, the same ones each time while nothing changes. */
    List<CustomerId> sample(Scope scope, Condition condition, int atMost);

    /** Empty where there is no such customer. */
    Optional<Membership> explain(Scope scope, Condition condition, CustomerId customer);
}
