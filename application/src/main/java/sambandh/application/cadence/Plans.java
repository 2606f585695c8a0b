package sambandh.application.cadence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanId;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.shared.Code;

/** The plans of the company, each in all its versions. Writing wants a unit of work. */
public interface Plans {
    /** A plan as it was once. */
    record Version(PlanId plan, long version) {}

    Optional<Plan> find(PlanId id);

    Optional<Plan> find(Code code);

    /** The same, and nobody changes it before the unit of work ends. */
    Optional<Plan> hold(PlanId id);

    /** Those that customers may be enrolled in, by their code. */
    List<Plan> inUse(Set<PlanKind> kinds);

    /** As they were; without those that there are not. */
    Map<Version, Plan> versions(Collection<Version> wanted);

    /** False when there is one of that code. */
    boolean add(Plan plan);

    /** @throws LostUpdate when the version before is no longer the newest */
    void replace(Plan plan);
}
