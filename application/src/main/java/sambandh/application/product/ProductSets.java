package sambandh.application.product;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sambandh.domain.shared.Code;

/** Products by the set, as imports need them. */
public interface ProductSets {
    record Newcomer(UUID id, String externalId, String name) {}

    /** Those that are known, by their id there. */
    Map<String, UUID> known(Code source, Collection<String> externalIds);

    /** Makes products with their outside id. Wants a unit of work. */
    void make(Code source, List<Newcomer> newcomers, Instant now);
}
