package sambandh.application.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;

/** Customers by the set, as imports need them. */
public interface CustomerSets {
    /**
     * A customer whom another system's orders speak of.
     *
     * @param kind {@code organisation}, {@code household} or {@code private_person}
     * @param personId of the person that a private customer has
     */
    record Newcomer(
            UUID id,
            UUID personId,
            String externalId,
            String name,
            String kind,
            @Nullable Country country) {}

    /** Those who are known, by their id there. */
    Map<String, UUID> known(Code source, Collection<String> externalIds);

    /** Makes customers with their outside id and timeline entry. Wants a unit of work. */
    void make(Code source, UUID importId, List<Newcomer> newcomers, Instant now);
}
