package sambandh.application.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.Pace;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Scope;

/** Mailings over letters in memory. */
public final class InMemoryMailings implements Mailings, MailingViews {
    private final Map<MailingId, Mailing> all = new LinkedHashMap<>();
    private final Map<MailingId, Instant> next = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryLetters letters;
    private final Recipients recipients;
    private final Clock clock;

    public InMemoryMailings(
            InMemoryUnitOfWork unitOfWork, InMemoryLetters letters, Recipients recipients, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.recipients = recipients;
        this.letters = letters;
        this.clock = clock;
        letters.mailings(this);
    }

    @Override
    public Optional<Mailing> find(MailingId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Mailing> hold(MailingId id) {
        unitOfWork.mustBeOpen();
        return find(id);
    }

    @Override
    public Optional<Mailing> keep(MailingId id) {
        return hold(id);
    }

    @Override
    public void add(Mailing mailing) {
        unitOfWork.mustBeOpen();
        all.putIfAbsent(mailing.id(), mailing);
        next.putIfAbsent(mailing.id(), clock.instant());
    }

    @Override
    public void replace(Mailing mailing) {
        unitOfWork.mustBeOpen();
        all.put(mailing.id(), mailing);
    }

    @Override
    public List<MailingId> open() {
        return all.values().stream()
                .filter(m -> m.closedAt() == null)
                .map(Mailing::id)
                .toList();
    }

    @Override
    public Set<UUID> openOccasions() {
        return all.values().stream()
                .filter(m -> m.closedAt() == null)
                .flatMap(m -> Stream.ofNullable(m.details().occasion()))
                .collect(Collectors.toSet());
    }

    @Override
    public void leaveOut(Mailing mailing, List<Addressee> people) {
        unitOfWork.mustBeOpen();
        for (Addressee to : people) {
            if (of(mailing.id()).noneMatch(l -> l.personId().equals(to.personId()))) {
                Letter letter = LetterCopies.unwritten(mailing, to, clock.instant());
                letters.put(
                        LetterCopies.with(letter, State.NOT_SENT, NotSentBecause.CONTROL_GROUP, 0, null, null, null));
            }
        }
    }

    @Override
    public void put(Mailing mailing, List<Addressee> people) {
        unitOfWork.mustBeOpen();
        for (Addressee to : people) {
            of(mailing.id())
                    .filter(l -> l.personId().equals(to.personId()))
                    .filter(l -> l.notSentBecause() == NotSentBecause.CONTROL_GROUP)
                    .forEach(letters::remove);
            if (of(mailing.id()).noneMatch(l -> l.personId().equals(to.personId()))) {
                Letter letter = LetterCopies.unwritten(mailing, to, clock.instant());
                letters.put(recipients
                        .find(to.personId())
                        .map(person -> LetterCopies.to(person.address(), letter))
                        .orElse(letter));
            }
        }
    }

    @Override
    public long count(MailingId id) {
        return of(id).count();
    }

    @Override
    public int withdraw(MailingId id, int atMost) {
        unitOfWork.mustBeOpen();
        List<Letter> some = of(id).filter(
                        l -> Set.of(State.QUEUED, State.WAITING).contains(l.state())
                                || (l.state() == State.SENDING && isDue(l)))
                .limit(atMost)
                .toList();
        some.forEach(l -> letters.put(LetterCopies.with(
                l, State.NOT_SENT, NotSentBecause.CANCELLED, l.attempts(), null, l.lastError(), null)));
        return some.size();
    }

    @Override
    public boolean isAnyLeft(MailingId id) {
        return of(id).anyMatch(l -> l.nextAttemptAt() != null);
    }

    @Override
    public List<Mailing> of(Scope scope, UUID occasion) {
        return scope instanceof Scope.Nothing
                ? List.of()
                : all.values().stream()
                        .filter(m -> occasion.equals(m.details().occasion()))
                        .toList();
    }

    @Override
    public List<Count> counts(Scope scope, List<MailingId> mailings) {
        Map<Count, Long> counts = new LinkedHashMap<>();
        if (!(scope instanceof Scope.Nothing)) {
            mailings.stream()
                    .flatMap(this::of)
                    .forEach(l -> counts.merge(new Count(l.state(), l.notSentBecause(), 0), 1L, Long::sum));
        }
        return counts.entrySet().stream()
                .map(e -> new Count(e.getKey().state(), e.getKey().because(), e.getValue()))
                .toList();
    }

    @Override
    public List<Result> results(Scope scope, List<MailingId> mailings, By by) {
        Map<Optional<String>, List<Letter>> groups = scope instanceof Scope.Nothing
                ? Map.of()
                : mailings.stream()
                        .flatMap(this::of)
                        .collect(Collectors.groupingBy(l -> value(l, by), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Result(
                        group.getKey().orElse(null),
                        group.getValue().size(),
                        count(group.getValue(), Set.of(State.SENT)),
                        count(group.getValue(), Set.of(State.NOT_SENT)),
                        count(group.getValue(), Set.of(State.FAILED, State.UNKNOWN, State.BOUNCED))))
                .sorted(Comparator.comparingLong(Result::letters).reversed())
                .toList();
    }

    private static long count(List<Letter> some, Set<State> states) {
        return some.stream().filter(l -> states.contains(l.state())).count();
    }

    private static Optional<String> value(Letter l, By by) {
        return switch (by) {
            case LANGUAGE ->
                Optional.of(l.language())
                        .filter(it -> !it.equals(Letter.NO_LANGUAGE))
                        .map(Language::tag);
            case DOMAIN ->
                Optional.ofNullable(l.address())
                        .map(it -> it.value().substring(it.value().lastIndexOf('@') + 1));
            case HOUR ->
                Optional.ofNullable(l.sentAt())
                        .map(it -> "%02d".formatted(it.atZone(ZoneOffset.UTC).getHour()));
        };
    }

    /** Those of running mailings that are due, of each a fair share, as fast as their pace allows. */
    List<Letter> due(int atMost) {
        List<Mailing> running = all.values().stream()
                .filter(m -> m.state() == Mailing.State.RUNNING)
                .toList();
        List<Letter> due = new ArrayList<>();
        for (int at = 0; at < running.size(); at++) {
            int others = running.size() - at;
            due.addAll(due(running.get(at), (atMost - due.size() + others - 1) / others));
        }
        return due;
    }

    private List<Letter> due(Mailing mailing, int atMost) {
        Pace pace = mailing.details().pace();
        Instant from = next.getOrDefault(mailing.id(), clock.instant());
        List<Letter> due = of(mailing.id())
                .filter(this::isDue)
                .limit(pace.allowed(from, clock.instant(), atMost))
                .toList();
        next.put(mailing.id(), pace.after(from, clock.instant(), due.size()));
        return due;
    }

    void givenBack(MailingId id) {
        Integer rate = find(id).orElseThrow().details().pace().perHour();
        if (rate != null) {
            next.computeIfPresent(id, (_, at) -> at.minus(Duration.ofHours(1).dividedBy(rate)));
        }
    }

    void ended(MailingId id, boolean bad) {
        Mailing m = find(id).orElseThrow();
        Mailing.Recent r = new Mailing.Recent(m.recent().ended() + 1, m.recent().bad() + (bad ? 1 : 0));
        all.put(
                id,
                new Mailing(
                        m.id(),
                        m.details(),
                        m.state(),
                        m.pausedBecause(),
                        m.letters(),
                        m.prepared(),
                        r,
                        m.createdAt(),
                        m.changedAt(),
                        m.closedAt()));
    }

    private boolean isDue(Letter letter) {
        Instant due = letter.nextAttemptAt();
        return due != null && !due.isAfter(clock.instant());
    }

    private Stream<Letter> of(MailingId id) {
        return letters.all()
                .filter(l -> l.mailed() != null && l.mailed().mailing().equals(id));
    }
}
