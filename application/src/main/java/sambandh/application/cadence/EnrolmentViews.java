package sambandh.application.cadence;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.EnrolmentId;
import sambandh.domain.cadence.PlanId;
import sambandh.domain.shared.Scope;

/** Enrolments to look at. */
public interface EnrolmentViews {
    record Filter(@Nullable UUID customer, @Nullable PlanId plan, Enrolment.@Nullable State state) {}

    /** Sorts by {@code enrolledAt}. */
    Page<Enrolment> list(Scope scope, Filter filter, Page.Wanted wanted);

    Optional<Enrolment> find(Scope scope, EnrolmentId id);
}
