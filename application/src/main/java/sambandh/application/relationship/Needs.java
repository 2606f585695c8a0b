package sambandh.application.relationship;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Need;

/** What customers need. Writing wants a unit of work. */
public interface Needs {
    /** Those not met first, then by the day since which there is the need, the newest first. */
    List<Need> of(CustomerId customer);

    Optional<Need> find(UUID id);

    void add(Need need);

    /** @throws LostUpdate when its version before is no longer the newest */
    void replace(Need need);

    /** @throws LostUpdate when this version is no longer the newest */
    void remove(Need need);
}
