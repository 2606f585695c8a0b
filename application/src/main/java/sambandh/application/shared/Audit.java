package sambandh.application.shared;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Actor;

/** Who did what, when. Written in the same unit of work as the change itself. */
public interface Audit {
    /**
     * @param action what was done, as {@code column.verb}: {@code product.change}
     * @param subject the id of what it was done to, null where there is none
     * @param before the fields as they were, empty for something new
     * @param after the fields as they are, empty for something gone; never a secret
     */
    void record(Actor actor, String action, @Nullable UUID subject, Map<String, ?> before, Map<String, ?> after);
}
