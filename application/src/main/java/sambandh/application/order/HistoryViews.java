package sambandh.application.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.order.CountedDays;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.Scope;

/**
 * What counts of customers' orders, told by what follows.
 *
 * <p>An order counts when it is a sale of a known customer with a business date up to {@code asOf} that was not taken
 * back by then: no cancellation refers to it, and the returns that refer to it come to less than its amount. A row that
 * was brought in late counts on its business date. Its amount is that in the company's currency less what was returned
 * by then.
 */
public interface HistoryViews {
    /** Takes one customer after another, in no order. */
    @FunctionalInterface
    interface Reader {
        /** @param country null where it is not known, or was not asked for */
        void read(@Nullable Country country, CountedDays customer);
    }

    /**
     * @param asOf the last business date that is looked at, for sales and for what takes them back alike
     * @param customers the id of a set of customers to keep to, such as a segment
     * @param countries whether countries are wanted
     */
    record Wanted(LocalDate asOf, @Nullable UUID customers, boolean countries) {}

    /** False where there is no such set of customers. */
    boolean read(Scope scope, Wanted wanted, Reader reader);

    /**
     * Customers of whose orders some are not told of yet, since a large import that brings them has not come to its end. Asked
     * before {@link #read}, it leaves none of those out.
     */
    long behind(Scope scope);

    /**
     * Sales of guests that count.
     *
     * @param from the first business date
     * @param to the business date after the last
     */
    long guestOrders(Scope scope, LocalDate from, LocalDate to, LocalDate asOf);

    /** Takes customers as they come. */
    @FunctionalInterface
    interface CustomerReader {
        void read(UUID customer, CountedDays orders);
    }

    /**
     * Those of some customers, some thousands at the most; without those who have no order.
     *
     * @param asOf the last business date that is looked at
     */
    void of(Scope scope, Collection<UUID> customers, LocalDate asOf, CustomerReader reader);
}
