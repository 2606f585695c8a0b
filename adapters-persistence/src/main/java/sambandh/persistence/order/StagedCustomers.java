package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sambandh.application.customer.CustomerSets;
import sambandh.application.customer.CustomerSets.Newcomer;
import sambandh.domain.bulk.Import;
import sambandh.domain.shared.Code;

/** The customers that staged orders speak of. */
@Singleton
class StagedCustomers {
    private final CustomerSets customers;

    StagedCustomers(CustomerSets customers) {
        this.customers = customers;
    }

    /**
     * The customers by their outside id. Where the import makes unknown ones, they are made as the first row says; where
     * it doesn't, they are missing.
     */
    Map<String, UUID> resolve(Import job, Collection<Newcomer> named, boolean write, Instant now) {
        Code source = job.settings().source();
        Map<String, Newcomer> first = new LinkedHashMap<>();
        named.forEach(c -> first.putIfAbsent(c.externalId(), c));
        Map<String, UUID> known = new HashMap<>(customers.known(source, first.keySet()));
        if (job.settings().asked("createCustomers")) {
            List<Newcomer> unknown = first.values().stream()
                    .filter(c -> !known.containsKey(c.externalId()))
                    .toList();
            if (write) {
                customers.make(source, job.id().value(), unknown, now);
            }
            unknown.forEach(c -> known.put(c.externalId(), c.id()));
        }
        return known;
    }
}
