package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerSets;
import sambandh.application.customer.CustomerSets.Newcomer;
import sambandh.domain.bulk.Import;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.persistence.shared.Row;

/** The customers that staged orders speak of. */
@Singleton
class StagedCustomers {
    static final String COLUMNS =
            "customer_id, person_id, customer_external_id, customer_name, customer_kind, customer_country";

    private final CustomerSets customers;

    StagedCustomers(CustomerSets customers) {
        this.customers = customers;
    }

    static List<@Nullable Object> values(@Nullable Newcomer c) {
        return c == null
                ? Arrays.asList(null, null, null, null, null, null)
                : Arrays.asList(
                        c.id(),
                        c.personId(),
                        c.externalId(),
                        c.name(),
                        c.kind(),
                        c.country() == null ? null : c.country().code());
    }

    static @Nullable Newcomer read(Row row) throws SQLException {
        String externalId = row.textOrNull("customer_external_id");
        String country = row.textOrNull("customer_country");
        return externalId == null
                ? null
                : new Newcomer(
                        row.uuid("customer_id"),
                        row.uuid("person_id"),
                        externalId,
                        row.text("customer_name"),
                        row.text("customer_kind"),
                        country == null ? null : new Country(country));
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
