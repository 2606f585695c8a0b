package sambandh.application.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.LetterViews;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Page;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.EnrolmentId;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

public final class InMemoryEnrolments implements Enrolments, EnrolmentViews {
    private final Map<EnrolmentId, Enrolment> all = new LinkedHashMap<>();
    private final Map<EnrolmentId, Instant> due = new HashMap<>();
    private final Map<EnrolmentId, UUID> claims = new HashMap<>();
    private final Map<EnrolmentId, Integer> attempts = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final SeriesStore store;
    private final LetterViews letters;
    private final Clock clock;

    public InMemoryEnrolments(InMemoryUnitOfWork unitOfWork, SeriesStore store, LetterViews letters, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.store = store;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Optional<Enrolment> find(EnrolmentId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Enrolment> last(SeriesId series, UUID person) {
        return those(it -> it.series().equals(series) && it.personId().equals(person)).stream()
                .max(Comparator.comparingInt(Enrolment::round));
    }

    private List<Enrolment> those(Predicate<Enrolment> which) {
        return all.values().stream().filter(which).toList();
    }

    @Override
    public boolean add(Enrolment e) {
        unitOfWork.mustBeOpen();
        boolean there = last(e.series(), e.personId())
                .filter(it -> it.round() >= e.round())
                .isPresent();
        if (!there) {
            keep(e, e.dueAt());
        }
        return !there;
    }

    private void keep(Enrolment e, @Nullable Instant at) {
        all.put(e.id(), e);
        if (at == null) {
            due.remove(e.id());
        } else {
            due.put(e.id(), at);
        }
        claims.remove(e.id());
        attempts.remove(e.id());
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
        taken.forEach(id -> {
            due.put(id, clock.instant().plus(lease));
            claims.put(id, claim);
        });
        return taken.stream()
                .map(id -> new Claimed(claim, all.get(id), attempts.merge(id, 1, Integer::sum)))
                .toList();
    }

    @Override
    public void renew(List<Claimed> claimed, Duration lease) {
        claimed.stream()
                .filter(this::holds)
                .forEach(it -> due.put(it.enrolment().id(), clock.instant().plus(lease)));
    }

    @Override
    public boolean holds(Claimed claimed) {
        unitOfWork.mustBeOpen();
        return claimed.claim().equals(claims.get(claimed.enrolment().id()));
    }

    @Override
    public void move(Claimed claimed, int step, @Nullable LetterId letter, Instant at) {
        if (holds(claimed)) {
            Enrolment e = claimed.enrolment();
            keep(
                    new Enrolment(
                            e.id(),
                            e.series(),
                            e.personId(),
                            e.customerId(),
                            e.reference(),
                            e.round(),
                            e.enrolledAt(),
                            e.enrolledBy(),
                            step,
                            letter,
                            at,
                            null,
                            null),
                    at);
        }
    }

    @Override
    public void later(Claimed claimed, Duration in, String error) {
        if (holds(claimed)) {
            due.put(claimed.enrolment().id(), clock.instant().plus(in));
            claims.remove(claimed.enrolment().id());
        }
    }

    @Override
    public List<Enrolment> end(Collection<EnrolmentId> ids, Code because, Instant at) {
        unitOfWork.mustBeOpen();
        List<Enrolment> over = those(it -> ids.contains(it.id()) && it.isWaiting()).stream()
                .map(it -> it.end(because, at))
                .toList();
        over.forEach(it -> keep(it, null));
        return over;
    }

    @Override
    public List<Enrolment> waiting(SeriesId series, int atMost) {
        return those(it -> it.series().equals(series) && it.isWaiting()).stream()
                .limit(atMost)
                .toList();
    }

    @Override
    public List<SeriesId> leftOver() {
        return those(Enrolment::isWaiting).stream()
                .map(Enrolment::series)
                .distinct()
                .filter(id -> store.find(id)
                        .filter(it -> it.state() == Series.State.STOPPED)
                        .isPresent())
                .toList();
    }

    @Override
    public List<Enrolment> waiting(@Nullable UUID customerId, @Nullable UUID personId, Collection<SeriesId> series) {
        return those(it -> it.isWaiting()
                && series.contains(it.series())
                && (it.personId().equals(personId) || (customerId != null && customerId.equals(it.customerId()))));
    }

    @Override
    public Map<LetterId, Standing> letters(Collection<LetterId> ids) {
        Map<LetterId, Standing> found = new HashMap<>();
        ids.forEach(id -> letters.find(new Scope.Company(), id)
                .ifPresent(it ->
                        found.put(id, new Standing(it.state(), it.notSentBecause(), it.nextAttemptAt(), it.sentAt()))));
        return found;
    }

    @Override
    public Page<Enrolment> list(Scope scope, Filter filter, Page.Wanted wanted) {
        List<Enrolment> found = scope instanceof Scope.Nothing
                ? List.of()
                : those(it -> it.series().equals(filter.series())
                        && (filter.personId() == null || filter.personId().equals(it.personId()))
                        && (filter.waiting() == null || filter.waiting() == it.isWaiting()));
        return InMemoryPages.page(
                found, wanted, it -> it.enrolledAt().toString(), it -> it.id().value());
    }

    @Override
    public Results results(Scope scope, SeriesId series) {
        if (scope instanceof Scope.Nothing) {
            return new Results(0, 0, Map.of(), List.of());
        }
        List<Enrolment> of = those(it -> it.series().equals(series));
        Map<Code, Long> ended = new HashMap<>();
        of.forEach(it -> {
            if (it.endedBecause() != null) {
                ended.merge(it.endedBecause(), 1L, Long::sum);
            }
        });
        long waiting = of.stream().filter(Enrolment::isWaiting).count();
        return new Results(of.size(), waiting, ended, letters(series));
    }

    private List<Letters> letters(SeriesId series) {
        List<Letters> counted = new ArrayList<>();
        letters
                .list(
                        new Scope.Company(),
                        new LetterViews.Filter(null, null),
                        new Page.Wanted(100_000, "createdAt", false, null))
                .items()
                .stream()
                .filter(it -> it.dedupeKey().startsWith("s:" + series.value() + ":"))
                .map(it -> new Counted(it.dedupeKey().split(":", -1), it))
                .filter(it -> it.key().length == 5)
                .collect(Collectors.groupingBy(
                        it -> new Letters(
                                Integer.parseInt(it.key()[4]),
                                it.letter().state(),
                                it.letter().notSentBecause(),
                                0),
                        Collectors.counting()))
                .forEach((like, n) -> counted.add(new Letters(like.step(), like.state(), like.because(), n)));
        counted.sort(Comparator.comparingInt(Letters::step)
                .thenComparing(it -> it.state().name().toLowerCase(java.util.Locale.ROOT)));
        return counted;
    }

    private record Counted(String[] key, Letter letter) {}
}
