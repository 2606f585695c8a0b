package sambandh.application.shared;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Actor;

/** Hears of every change that goes into the audit log, in its unit of work; columns contribute it. */
@FunctionalInterface
public interface Audited {
    /** As {@link Audit#record}. */
    void recorded(Actor actor, String action, @Nullable UUID subject, Map<String, ?> before, Map<String, ?> after);
}
