package sambandh.application.access;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.shared.Scope;

/** The audit log to look at. */
public interface AuditViews {
    /**
     * @param actor the actor's reference: a kind and an id
     * @param before empty also where it has been erased
     * @param after empty also where it has been erased
     */
    record Entry(
            UUID id,
            Instant at,
            String actor,
            String action,
            @Nullable UUID subject,
            Map<String, Object> before,
            Map<String, Object> after) {}

    record Filter(
            @Nullable String actor,
            @Nullable String action,
            @Nullable UUID subject) {}

    /** Sorts by {@code at}. */
    Page<Entry> list(Scope scope, Filter filter, Page.Wanted wanted);
}
