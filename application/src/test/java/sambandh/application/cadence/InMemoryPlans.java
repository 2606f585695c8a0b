package sambandh.application.cadence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanId;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.shared.Code;

public final class InMemoryPlans implements Plans {
    private final List<Plan> all = new ArrayList<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryPlans(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Optional<Plan> find(PlanId id) {
        return all.stream().filter(it -> it.id().equals(id)).max(Comparator.comparingLong(Plan::version));
    }

    @Override
    public Optional<Plan> find(Code code) {
        return all.stream().filter(it -> it.code().equals(code)).max(Comparator.comparingLong(Plan::version));
    }

    @Override
    public Optional<Plan> hold(PlanId id) {
        unitOfWork.mustBeOpen();
        return find(id);
    }

    @Override
    public List<Plan> inUse(Set<PlanKind> kinds) {
        return all.stream()
                .map(Plan::id)
                .distinct()
                .map(it -> find(it).orElseThrow())
                .filter(it -> it.isOpen() && kinds.contains(it.details().kind()))
                .sorted(Comparator.comparing(it -> it.code().value()))
                .toList();
    }

    @Override
    public Map<Version, Plan> versions(Collection<Version> wanted) {
        Map<Version, Plan> found = new HashMap<>();
        all.forEach(it -> {
            Version version = new Version(it.id(), it.version());
            if (wanted.contains(version)) {
                found.put(version, it);
            }
        });
        return found;
    }

    @Override
    public boolean add(Plan plan) {
        unitOfWork.mustBeOpen();
        boolean fresh = find(plan.code()).isEmpty();
        if (fresh) {
            all.add(plan);
        }
        return fresh;
    }

    @Override
    public void replace(Plan plan) {
        unitOfWork.mustBeOpen();
        if (find(plan.id()).orElseThrow().version() != plan.version() - 1) {
            throw new LostUpdate("plan");
        }
        all.add(plan);
    }
}
