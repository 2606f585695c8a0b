package sambandh.application.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Page;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.Purpose;

public final class InMemoryLetters implements Letters, LetterViews, LetterQueue, DeadLetters {
    private final Map<String, Letter> all = new TreeMap<>();
    private final Map<LetterId, UUID> claims = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final Clock clock;
    private @Nullable InMemoryMailings mailings;

    public InMemoryLetters(InMemoryUnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Optional<Letter> find(LetterId id) {
        return Optional.ofNullable(all.get(id.value().toString()));
    }

    @Override
    public Optional<Letter> findByDedupeKey(String key) {
        return all.values().stream().filter(l -> l.dedupeKey().equals(key)).findFirst();
    }

    @Override
    public void giveWay(Letter letter) {
        unitOfWork.mustBeOpen();
        Letter now = find(letter.id()).orElseThrow();
        boolean unsent = now.state() == State.NOT_SENT || now.state() == State.FAILED;
        if (unsent && now.dedupeKey().equals(letter.dedupeKey())) {
            all.put(
                    letter.id().value().toString(),
                    LetterCopies.under(
                            now.dedupeKey() + ":" + now.id().value().toString().replace("-", ""), now));
        }
    }

    @Override
    public boolean add(Letter letter) {
        unitOfWork.mustBeOpen();
        if (findByDedupeKey(letter.dedupeKey()).isPresent()) {
            return false;
        }
        put(letter);
        return true;
    }

    @Override
    public List<Near> near(UUID personId, LetterId besides, Instant since, Instant until) {
        return all.values().stream()
                .filter(l -> l.personId().equals(personId) && l.purpose().isOptional())
                .filter(l -> !l.id().equals(besides))
                .flatMap(l -> NearLetter.of(l, isHeldUp(l), since, until, clock.instant()).stream())
                .toList();
    }

    @Override
    public Map<UUID, List<Near>> nearPeople(Collection<UUID> people, Instant since, Instant until) {
        Map<UUID, List<Near>> near = new HashMap<>();
        people.forEach(person -> {
            List<Near> some = near(person, new LetterId(new UUID(0, 0)), since, until);
            if (!some.isEmpty()) {
                near.put(person, some);
            }
        });
        return near;
    }

    @Override
    public Map<LetterId, List<Near>> near(Collection<LetterId> letters, Instant since, Instant until) {
        Map<LetterId, List<Near>> near = new HashMap<>();
        letters.forEach(id -> find(id).map(letter -> near(letter.personId(), id, since, until))
                .filter(others -> !others.isEmpty())
                .ifPresent(others -> near.put(id, others)));
        return near;
    }

    @Override
    public void release(UUID personId, Instant now) {
        unitOfWork.mustBeOpen();
        all.values().stream()
                .filter(l -> l.personId().equals(personId) && l.purpose().isOptional())
                .filter(l -> l.state() == State.WAITING)
                .toList()
                .forEach(l -> put(LetterCopies.with(l, State.WAITING, null, l.attempts(), now, l.lastError(), null)));
    }

    @Override
    public int stop(UUID personId, @Nullable Code topic, NotSentBecause because) {
        return stop(
                l -> l.personId().equals(personId)
                        && (topic == null || l.topic().equals(topic)),
                because);
    }

    @Override
    public int stopAbout(UUID customerId, UUID reference, NotSentBecause because) {
        return stop(l -> customerId.equals(l.customerId()) && reference.equals(l.reference()), because);
    }

    @Override
    public void withdraw(Collection<LetterId> letters, NotSentBecause because) {
        var unused = stopAny(l -> letters.contains(l.id()), because);
    }

    private int stop(Predicate<Letter> which, NotSentBecause because) {
        return stopAny(which.and(l -> l.purpose().isOptional()), because);
    }

    private int stopAny(Predicate<Letter> which, NotSentBecause because) {
        unitOfWork.mustBeOpen();
        List<Letter> stopped = all.values().stream()
                .filter(which)
                .filter(l -> Set.of(State.QUEUED, State.WAITING).contains(l.state()))
                .toList();
        stopped.forEach(
                l -> put(LetterCopies.with(l, State.NOT_SENT, because, l.attempts(), null, l.lastError(), null)));
        return stopped.size();
    }

    @Override
    public Page<Letter> list(Scope scope, LetterViews.Filter filter, Page.Wanted wanted) {
        List<Letter> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.values().stream()
                        .filter(l ->
                                filter.personId() == null || filter.personId().equals(l.personId()))
                        .filter(l -> filter.state() == null || filter.state() == l.state())
                        .toList();
        return InMemoryPages.page(found, wanted, l -> l.createdAt().toString(), l -> l.id().value());
    }

    @Override
    public Optional<Letter> find(Scope scope, LetterId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    @Override
    public boolean isAnyAlone() {
        return Stream.of(Lane.EXPRESS, Lane.SERVICE, Lane.SINGLE)
                .anyMatch(lane -> !due(lane, 1).isEmpty());
    }

    @Override
    public List<Claimed> take(Lane lane, int atMost, Duration lease) {
        unitOfWork.mustBeOpen();
        UUID claim = UUID.randomUUID();
        return due(lane, atMost).stream().map(l -> claim(claim, l, lease)).toList();
    }

    private List<Letter> due(Lane lane, int atMost) {
        if (lane == Lane.MAILED) {
            InMemoryMailings of = mailings;
            return of == null ? List.of() : of.due(atMost);
        }
        return all.values().stream()
                .filter(l -> l.mailed() == null)
                .filter(l -> l.nextAttemptAt() != null && !l.nextAttemptAt().isAfter(clock.instant()))
                .filter(l -> lane == lane(l.purpose()))
                .sorted(Comparator.comparing(l -> String.valueOf(l.nextAttemptAt())))
                .limit(atMost)
                .toList();
    }

    private static Lane lane(Purpose purpose) {
        return switch (purpose) {
            case OBLIGATION -> Lane.EXPRESS;
            case SERVICE -> Lane.SERVICE;
            case RELATIONSHIP, MARKETING -> Lane.SINGLE;
        };
    }

    void mailings(InMemoryMailings of) {
        mailings = of;
    }

    Stream<Letter> all() {
        return List.copyOf(all.values()).stream();
    }

    private Claimed claim(UUID claim, Letter letter, Duration lease) {
        Instant end = clock.instant().plus(lease);
        Letter taken = LetterCopies.with(
                letter, State.SENDING, null, letter.attempts() + 1, end, letter.lastError(), letter.sentAt());
        put(taken);
        claims.put(letter.id(), claim);
        return new Claimed(claim, taken);
    }

    @Override
    public void renew(Collection<Claimed> claimed, Duration lease) {
        unitOfWork.mustBeOpen();
        for (Claimed one : claimed) {
            if (one.id().equals(claims.get(one.letter().id()))) {
                Letter l = find(one.letter().id()).orElseThrow();
                put(LetterCopies.with(
                        l, l.state(), null, l.attempts(), clock.instant().plus(lease), l.lastError(), l.sentAt()));
            }
        }
    }

    @Override
    public List<Ended> end(List<Ended> ended, Instant at) {
        unitOfWork.mustBeOpen();
        List<Ended> ours = ended.stream()
                .filter(one ->
                        claims.remove(one.claimed().letter().id(), one.claimed().id()))
                .toList();
        for (Ended one : ours) {
            put(EndedLetter.of(asSent(one), one.ending(), at, clock.instant()));
            told(one);
        }
        return ours;
    }

    /** With its words, where it got them at its turn. */
    private Letter asSent(Ended one) {
        Letter sent = one.claimed().letter();
        Letter kept = find(sent.id()).orElseThrow();
        Letter.Mailed mailed = sent.mailed();
        return mailed == null || mailed.source() == null || !isAnswer(one.ending())
                ? kept
                : kept.written(sent.language(), sent.content(), mailed.mailing(), mailed.source());
    }

    private void told(Ended one) {
        Letter.Mailed mailed = one.claimed().letter().mailed();
        InMemoryMailings of = mailings;
        if (mailed == null || of == null) {
            return;
        }
        if (isAnswer(one.ending())) {
            of.ended(mailed.mailing(), !(one.ending() instanceof Ending.Sent));
        } else if (one.ending() instanceof Ending.GivenBack) {
            of.givenBack(mailed.mailing());
        }
    }

    private static boolean isAnswer(Ending ending) {
        return ending instanceof Ending.Sent
                || ending instanceof Ending.AddressRefused
                || ending instanceof Ending.Unknown
                || ending instanceof Ending.Failed;
    }

    @Override
    public boolean replay(LetterId id) {
        return find(id).filter(l -> l.state() == State.FAILED || l.state() == State.UNKNOWN)
                .filter(l -> !l.hasGivenWay())
                .map(this::queued)
                .orElse(false);
    }

    @Override
    public Replayed replay(DeadLetters.Which filter, int atMost) {
        List<Letter> found = all.values().stream()
                .filter(l -> l.state() == filter.state() && !l.hasGivenWay() && !isCancelled(l))
                .filter(l -> filter.template() == null || filter.template().equals(l.template()))
                .filter(l -> filter.createdFrom() == null || !l.createdAt().isBefore(filter.createdFrom()))
                .filter(l -> filter.createdBefore() == null || l.createdAt().isBefore(filter.createdBefore()))
                .sorted(Comparator.comparing(Letter::createdAt))
                .limit(atMost)
                .toList();
        found.forEach(this::queued);
        return new Replayed(
                found.size(),
                found.stream()
                        .flatMap(l -> Stream.ofNullable(l.mailed()))
                        .map(Letter.Mailed::mailing)
                        .distinct()
                        .toList());
    }

    private boolean isCancelled(Letter l) {
        return mailing(l).filter(m -> m.state() == Mailing.State.CANCELLED).isPresent();
    }

    private boolean isHeldUp(Letter l) {
        return mailing(l)
                .filter(m -> m.state() != Mailing.State.PREPARING && m.state() != Mailing.State.RUNNING)
                .isPresent();
    }

    private Optional<Mailing> mailing(Letter l) {
        InMemoryMailings of = mailings;
        return of == null ? Optional.empty() : Optional.ofNullable(l.mailed()).flatMap(it -> of.find(it.mailing()));
    }

    private boolean queued(Letter l) {
        unitOfWork.mustBeOpen();
        put(LetterCopies.triedSince(
                null, LetterCopies.with(l, State.QUEUED, null, 0, clock.instant(), l.lastError(), null)));
        return true;
    }

    @Override
    public boolean close(LetterId id, boolean arrived, String said) {
        unitOfWork.mustBeOpen();
        Letter l = find(id).filter(one -> one.state() == State.UNKNOWN).orElse(null);
        if (l != null) {
            State end = arrived ? State.SENT : State.FAILED;
            put(LetterCopies.with(l, end, null, l.attempts(), null, said, arrived ? l.sentAt() : null));
        }
        return l != null;
    }

    @Override
    public boolean isUnderWay(LetterId id) {
        unitOfWork.mustBeOpen();
        return find(id).filter(l -> NearLetter.isHeld(l, clock.instant())).isPresent();
    }

    @Override
    public boolean bounced(LetterId id, String said) {
        unitOfWork.mustBeOpen();
        Letter l = find(id).filter(this::mayComeBack).orElse(null);
        if (l != null) {
            claims.remove(id);
            put(LetterCopies.with(l, State.BOUNCED, null, l.attempts(), null, said, l.sentAt()));
        }
        return l != null;
    }

    private boolean mayComeBack(Letter l) {
        return switch (l.state()) {
            case SENT, UNKNOWN -> true;
            case QUEUED, WAITING -> l.attempts() > 0 || l.triedSince() != null;
            case SENDING -> !NearLetter.isHeld(l, clock.instant());
            case NOT_SENT, FAILED, BOUNCED -> false;
        };
    }

    void remove(Letter letter) {
        all.remove(letter.id().value().toString());
    }

    void put(Letter letter) {
        all.put(letter.id().value().toString(), letter);
    }
}
