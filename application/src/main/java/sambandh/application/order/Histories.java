package sambandh.application.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;

/** The kept histories of customers' orders, to be looked after. They are written wherever orders are. */
public interface Histories {
    /** Customers who should have a history and have none, in the order of their ids. */
    List<CustomerId> missing(@Nullable CustomerId after, int atMost);

    /** Customers who have a history or should have one, in the order of their ids. */
    List<CustomerId> due(@Nullable CustomerId after, int atMost);

    /** Works these out anew from the orders and says how many were not right. Wants a unit of work. */
    int mend(List<CustomerId> customers);
}
