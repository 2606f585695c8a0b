package sambandh.application.cadence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.EnrolmentId;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

public final class InMemoryPlanEnrolments implements Enrolments, EnrolmentViews {
    private final Map<EnrolmentId, Enrolment> all = new LinkedHashMap<>();
    private final Map<EnrolmentId, Instant> due = new HashMap<>();
    private final Map<EnrolmentId, UUID> claims = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final Clock clock;
    private final Function<UUID, @Nullable Code> industries;

    /** @param industries of customers */
    public InMemoryPlanEnrolments(
            InMemoryUnitOfWork unitOfWork, Clock clock, Function<UUID, @Nullable Code> industries) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.industries = industries;
    }

    public List<Enrolment> all() {
        return List.copyOf(all.values());
    }

    @Override
    public Optional<Enrolment> find(EnrolmentId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Enrolment> find(Scope scope, EnrolmentId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    @Override
    public Page<Enrolment> list(Scope scope, Filter filter, Page.Wanted wanted) {
        List<Enrolment> found = all.values().stream()
                .filter(it -> !(scope instanceof Scope.Nothing))
                .filter(it -> filter.customer() == null || filter.customer().equals(it.customerId()))
                .filter(it -> filter.plan() == null || filter.plan().equals(it.plan()))
                .filter(it -> filter.state() == null || filter.state() == it.state())
                .toList();
        return InMemoryPages.page(
                found, wanted, it -> it.enrolledAt().toString(), it -> it.id().value());
    }

    @Override
    public Optional<Enrolment> hold(EnrolmentId id) {
        unitOfWork.mustBeOpen();
        return find(id);
    }

    @Override
    public List<Enrolment> open(UUID customer) {
        return all.values().stream()
                .filter(it -> it.customerId().equals(customer) && !it.isOver())
                .toList();
    }

    @Override
    public boolean hasBeenIn(UUID customer, PlanKind kind) {
        return all.values().stream().anyMatch(it -> it.customerId().equals(customer) && it.kind() == kind);
    }

    @Override
    public boolean add(Enrolment one, Instant lookAt) {
        unitOfWork.mustBeOpen();
        boolean known = one.reference() != null
                && all.values().stream()
                        .anyMatch(it -> it.customerId().equals(one.customerId())
                                && it.plan().equals(one.plan())
                                && Objects.equals(it.reference(), one.reference()));
        if (!known) {
            all.put(one.id(), one);
            due.put(one.id(), lookAt);
        }
        return !known;
    }

    @Override
    public void replace(Enrolment one, @Nullable Instant lookAt) {
        unitOfWork.mustBeOpen();
        if (find(one.id()).orElseThrow().version() != one.version() - 1) {
            throw new LostUpdate("enrolment");
        }
        all.put(one.id(), one);
        claims.remove(one.id());
        if (lookAt == null) {
            due.remove(one.id());
        } else {
            due.put(one.id(), lookAt);
        }
    }

    @Override
    public List<Claimed> take(UUID claim, int atMost, Duration lease) {
        unitOfWork.mustBeOpen();
        List<EnrolmentId> taken = due.entrySet().stream()
                .filter(it -> !it.getValue().isAfter(clock.instant()))
                .sorted(Map.Entry.comparingByValue())
                .limit(atMost)
                .map(Map.Entry::getKey)
                .toList();
        taken.forEach(it -> {
            claims.put(it, claim);
            due.put(it, clock.instant().plus(lease));
        });
        return taken.stream()
                .map(it -> new Claimed(claim, find(it).orElseThrow(), 1))
                .toList();
    }

    @Override
    public void renew(List<Claimed> claimed, Duration lease) {
        unitOfWork.mustBeOpen();
    }

    @Override
    public List<Claimed> held(List<Claimed> claimed) {
        unitOfWork.mustBeOpen();
        return claimed.stream()
                .filter(it -> it.claim().equals(claims.get(it.enrolment().id())))
                .toList();
    }

    @Override
    public void lookAgain(Map<EnrolmentId, Instant> at) {
        unitOfWork.mustBeOpen();
        at.forEach((id, when) -> {
            if (find(id).filter(it -> it.state() == Enrolment.State.RUNNING).isPresent()) {
                claims.remove(id);
                due.put(id, when);
            }
        });
    }

    @Override
    public void later(Claimed claimed, Duration in, String error) {
        unitOfWork.mustBeOpen();
        due.put(claimed.enrolment().id(), clock.instant().plus(in));
    }

    @Override
    public List<Enrolment> running(
            @Nullable Code industry, @Nullable UUID customer, @Nullable EnrolmentId after, int atMost) {
        return all.values().stream()
                .filter(it -> it.state() == Enrolment.State.RUNNING)
                .filter(it -> customer == null
                        ? Objects.equals(industry, industries.apply(it.customerId()))
                        : it.customerId().equals(customer))
                .sorted(Comparator.comparing(it -> it.id().value()))
                .filter(it -> after == null || it.id().value().compareTo(after.value()) > 0)
                .limit(atMost)
                .toList();
    }

    @Override
    public long count(@Nullable Code industry, @Nullable UUID customer) {
        return running(industry, customer, null, Integer.MAX_VALUE).size();
    }

    @Override
    public void lock(Collection<EnrolmentId> ids) {
        unitOfWork.mustBeOpen();
    }
}
