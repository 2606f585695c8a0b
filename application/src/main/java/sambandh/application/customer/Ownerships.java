package sambandh.application.customer;

import java.util.Collection;
import sambandh.domain.customer.OwnerChange;

/** Who looked after customers, and since when. Writing wants a unit of work. */
public interface Ownerships {
    /** Keeps them for good, and tells the timeline of new owners. */
    void add(Collection<OwnerChange> changes);
}
