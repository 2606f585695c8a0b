package sambandh.application.cadence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanId;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

public final class InMemoryPlans implements Plans, PlanViews {
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
    public Page<Plan> list(Scope scope, @Nullable PlanKind kind, Page.Wanted wanted) {
        List<Plan> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.stream()
                        .map(Plan::id)
                        .distinct()
                        .map(it -> find(it).orElseThrow())
                        .filter(it -> kind == null || it.details().kind() == kind)
                        .toList();
        return InMemoryPages.page(
                found, wanted, it -> it.code().value(), it -> it.id().value());
    }

    @Override
    public Optional<Plan> find(Scope scope, PlanId id, @Nullable Long version) {
        if (scope instanceof Scope.Nothing) {
            return Optional.empty();
        }
        return version == null
                ? find(id)
                : Optional.ofNullable(
                        versions(List.of(new Version(id, version))).get(new Version(id, version)));
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
