package sambandh.application.cadence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanId;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.shared.Scope;

/** Plans to look at. */
public interface PlanViews {
    /** Sorts by {@code code}. */
    Page<Plan> list(Scope scope, @Nullable PlanKind kind, Page.Wanted wanted);

    /** @param version null for the newest */
    Optional<Plan> find(Scope scope, PlanId id, @Nullable Long version);
}
