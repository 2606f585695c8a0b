package sambandh.application.cadence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.cadence.EnrolmentId;
import sambandh.domain.cadence.PlannedStep;
import sambandh.domain.cadence.PlannedStep.State;
import sambandh.domain.cadence.PlannedStepId;

public final class InMemoryPlannedSteps implements PlannedSteps {
    private final Map<PlannedStepId, PlannedStep> all = new LinkedHashMap<>();
    private final Map<PlannedStepId, Instant> due = new HashMap<>();
    private final Map<PlannedStepId, UUID> claims = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final Clock clock;

    public InMemoryPlannedSteps(InMemoryUnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public List<PlannedStep> all() {
        return all.values().stream()
                .sorted(Comparator.comparing(PlannedStep::day))
                .toList();
    }

    @Override
    public Map<EnrolmentId, List<PlannedStep>> of(Collection<EnrolmentId> enrolments) {
        return all().stream()
                .filter(it -> enrolments.contains(it.enrolment()))
                .collect(Collectors.groupingBy(PlannedStep::enrolment));
    }

    @Override
    public List<PlannedStep> open(Collection<UUID> customers) {
        return all().stream()
                .filter(it -> it.isOpen() && customers.contains(it.customerId()))
                .toList();
    }

    @Override
    public void add(Collection<PlannedStep> steps) {
        unitOfWork.mustBeOpen();
        steps.forEach(it -> {
            boolean known = all.values().stream()
                    .anyMatch(other -> other.enrolment().equals(it.enrolment())
                            && other.key().equals(it.key()));
            if (!known) {
                all.put(it.id(), it);
                due.put(it.id(), it.opens());
            }
        });
    }

    @Override
    public void move(Collection<PlannedStep> steps) {
        unitOfWork.mustBeOpen();
        steps.stream().filter(it -> isPlanned(it.id())).forEach(it -> {
            all.put(it.id(), it);
            due.put(it.id(), it.opens());
        });
    }

    @Override
    public void remove(Collection<PlannedStepId> steps) {
        unitOfWork.mustBeOpen();
        steps.stream().filter(this::isPlanned).toList().forEach(it -> {
            all.remove(it);
            due.remove(it);
        });
    }

    private boolean isPlanned(PlannedStepId id) {
        PlannedStep known = all.get(id);
        return known != null && known.state() == State.PLANNED;
    }

    @Override
    public Map<OwnerDay, Integer> load(Collection<UUID> owners, LocalDate from, LocalDate to) {
        Map<OwnerDay, Integer> load = new HashMap<>();
        all.values().stream()
                .filter(it -> it.isOpen() && it.owner() != null && owners.contains(it.owner()))
                .filter(it -> !it.day().isBefore(from) && !it.day().isAfter(to))
                .forEach(it -> load.merge(new OwnerDay(Objects.requireNonNull(it.owner()), it.day()), 1, Integer::sum));
        return load;
    }

    @Override
    public List<Claimed> take(UUID claim, int atMost, Duration lease) {
        unitOfWork.mustBeOpen();
        List<PlannedStepId> taken = due.entrySet().stream()
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
                .map(it -> new Claimed(claim, Objects.requireNonNull(all.get(it)), 1))
                .toList();
    }

    @Override
    public void renew(List<Claimed> claimed, Duration lease) {
        unitOfWork.mustBeOpen();
    }

    @Override
    public boolean holds(Claimed claimed) {
        unitOfWork.mustBeOpen();
        return claimed.claim().equals(claims.get(claimed.step().id()));
    }

    @Override
    public void asked(Claimed claimed, @Nullable UUID letter, @Nullable Instant lookAt) {
        unitOfWork.mustBeOpen();
        put(claimed.step().id(), State.ASKED, letter, null);
        if (lookAt != null) {
            due.put(claimed.step().id(), lookAt);
        }
    }

    @Override
    public void over(Claimed claimed, State state, PlannedStep.@Nullable Proof proof) {
        unitOfWork.mustBeOpen();
        put(claimed.step().id(), state, claimed.step().letterId(), proof);
    }

    @Override
    public void later(Claimed claimed, Duration in, String error) {
        unitOfWork.mustBeOpen();
        due.put(claimed.step().id(), clock.instant().plus(in));
    }

    @Override
    public boolean prove(PlannedStepId id, PlannedStep.Proof proof) {
        unitOfWork.mustBeOpen();
        PlannedStep known = all.get(id);
        boolean isUsed = all.values().stream()
                .anyMatch(it -> it.proof() != null
                        && it.proof().kind() == proof.kind()
                        && it.proof().reference().equals(proof.reference()));
        if (known == null || !known.isOpen() || isUsed) {
            return false;
        }
        put(id, State.DONE, known.letterId(), proof);
        return true;
    }

    @Override
    public void withdraw(Collection<PlannedStepId> ids) {
        unitOfWork.mustBeOpen();
        ids.stream()
                .filter(it -> Objects.requireNonNull(all.get(it)).isOpen())
                .forEach(it -> put(it, State.WITHDRAWN, null, null));
    }

    private void put(PlannedStepId id, State state, @Nullable UUID letter, PlannedStep.@Nullable Proof proof) {
        PlannedStep s = Objects.requireNonNull(all.get(id));
        due.remove(id);
        claims.remove(id);
        all.put(
                id,
                new PlannedStep(
                        s.id(),
                        s.enrolment(),
                        s.customerId(),
                        s.key(),
                        s.day(),
                        s.channel(),
                        s.opens(),
                        s.closes(),
                        s.because(),
                        state,
                        s.owner(),
                        letter,
                        proof));
    }
}
