package sambandh.application.letter;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who of many customers gets their letters. */
public interface Addressees {
    /** @param zone the person's, as {@link Recipients} has it */
    record Reached(UUID customerId, UUID personId, ZoneId zone) {}

    /** Chosen as {@link Recipients#findForCustomer} does; without customers who have nobody. In the order of customers. */
    List<Reached> of(Collection<UUID> customers);

    /**
     * These people of these customers, each once for each of them; of a customer without people named whoever is chosen as above.
     *
     * @param people by customer
     */
    List<Reached> of(Map<UUID, Set<UUID>> people);
}
