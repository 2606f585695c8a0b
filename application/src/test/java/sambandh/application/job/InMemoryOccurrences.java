package sambandh.application.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.job.Occurrence;
import sambandh.domain.job.Occurrence.State;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

public final class InMemoryOccurrences implements Occurrences, JobViews {
    private record Entry(
            Occurrence occurrence,
            @Nullable Instant dueAt,
            @Nullable UUID claim) {}

    private final InMemoryUnitOfWork unitOfWork;
    private final Clock clock;
    private final List<Entry> entries = new ArrayList<>();

    public InMemoryOccurrences(InMemoryUnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public void plan(UUID id, Code job, Instant at) {
        unitOfWork.mustBeOpen();
        List<Entry> open = entries.stream()
                .filter(e -> e.occurrence.job().equals(job) && e.dueAt != null)
                .toList();
        if (open.stream().anyMatch(e -> e.occurrence.attempts() > 0 || isDue(e))) {
            return;
        }
        entries.removeAll(open);
        boolean known = entries.stream()
                .anyMatch(e -> e.occurrence.job().equals(job)
                        && e.occurrence.plannedAt().equals(at));
        if (!known) {
            entries.add(new Entry(new Occurrence(id, job, at, State.PLANNED, 0, null, null), at, null));
        }
    }

    @Override
    public Optional<Claimed> take(UUID claim, Duration lease) {
        unitOfWork.mustBeOpen();
        Optional<Entry> due = entries.stream().filter(this::isDue).min(Comparator.comparing(Entry::dueAt));
        due.ifPresent(e -> {
            Occurrence o = e.occurrence;
            entries.remove(e);
            entries.add(new Entry(
                    new Occurrence(
                            o.id(), o.job(), o.plannedAt(), State.RUNNING, o.attempts() + 1, null, o.lastError()),
                    clock.instant().plus(lease),
                    claim));
        });
        return due.map(_ -> new Claimed(claim, entries.getLast().occurrence));
    }

    @Override
    public boolean renew(Claimed claimed, Duration lease) {
        return set(claimed, e -> new Entry(e.occurrence, clock.instant().plus(lease), e.claim));
    }

    @Override
    public boolean succeeded(Claimed claimed, Instant now) {
        return set(claimed, e -> ended(e, State.SUCCEEDED, now, null));
    }

    @Override
    public boolean later(Claimed claimed, Duration in, String error) {
        return set(claimed, e -> {
            Occurrence o = e.occurrence;
            return new Entry(
                    new Occurrence(o.id(), o.job(), o.plannedAt(), o.state(), o.attempts(), null, error),
                    clock.instant().plus(in),
                    null);
        });
    }

    @Override
    public boolean failed(Claimed claimed, String error, Instant now) {
        return set(claimed, e -> ended(e, State.FAILED, now, error));
    }

    @Override
    public Map<Code, Standing> standings(Scope scope, List<Code> jobs) {
        Map<Code, Standing> standings = new HashMap<>();
        for (Code job : scope instanceof Scope.Nothing ? List.<Code>of() : jobs) {
            Occurrence open = latest(job, true);
            Occurrence last = latest(job, false);
            if (open != null || last != null) {
                standings.put(job, new Standing(open, last));
            }
        }
        return standings;
    }

    private @Nullable Occurrence latest(Code job, boolean open) {
        return entries.stream()
                .filter(e -> e.occurrence.job().equals(job) && open == (e.dueAt != null))
                .map(Entry::occurrence)
                .max(Comparator.comparing(Occurrence::plannedAt))
                .orElse(null);
    }

    private static Entry ended(Entry e, State state, Instant now, @Nullable String error) {
        Occurrence o = e.occurrence;
        return new Entry(new Occurrence(o.id(), o.job(), o.plannedAt(), state, o.attempts(), now, error), null, null);
    }

    private boolean isDue(Entry e) {
        return e.dueAt != null && !e.dueAt.isAfter(clock.instant());
    }

    private boolean set(Claimed claimed, UnaryOperator<Entry> change) {
        unitOfWork.mustBeOpen();
        Optional<Entry> held = entries.stream()
                .filter(e -> e.occurrence.id().equals(claimed.occurrence().id())
                        && claimed.id().equals(e.claim))
                .findFirst();
        held.ifPresent(e -> {
            entries.remove(e);
            entries.add(change.apply(e));
        });
        return held.isPresent();
    }
}
