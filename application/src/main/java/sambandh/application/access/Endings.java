package sambandh.application.access;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What has ended lately, over all instances. */
@FunctionalInterface
public interface Endings {
    /**
     * @param sessions ids of the sessions ended since
     * @param epochs users changed since, with their epoch now
     */
    record Ended(Set<UUID> sessions, Map<UUID, Long> epochs) {}

    Ended since(Instant when);
}
