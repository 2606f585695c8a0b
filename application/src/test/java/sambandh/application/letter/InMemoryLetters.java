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
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Page;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.OtherLetter.Stage;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

public final class InMemoryLetters implements Letters, LetterViews, LetterQueue {
    private final Map<String, Letter> all = new TreeMap<>();
    private final Map<LetterId, UUID> claims = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final Clock clock;

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
                    LetterCopies.under(now.dedupeKey() + ":" + now.id().value(), now));
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
                .flatMap(l -> near(l, since, until).stream())
                .toList();
    }

    private static Optional<Near> near(Letter l, Instant since, Instant until) {
        Instant sent = l.sentAt();
        Instant due = l.nextAttemptAt();
        return switch (l.state()) {
            case SENT ->
                sent == null || sent.isBefore(since) ? Optional.empty() : Optional.of(near(l, Stage.SENT, sent));
            case SENDING -> Optional.of(near(l, Stage.UNDER_WAY, l.createdAt()));
            case QUEUED, WAITING ->
                due == null || due.isAfter(until) ? Optional.empty() : Optional.of(near(l, Stage.DUE, due));
            case NOT_SENT, FAILED -> Optional.empty();
        };
    }

    private static Near near(Letter l, Stage stage, Instant at) {
        return new Near(l.id(), l.purpose(), l.topic(), stage, at);
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

    private int stop(Predicate<Letter> which, NotSentBecause because) {
        unitOfWork.mustBeOpen();
        List<Letter> stopped = all.values().stream()
                .filter(which)
                .filter(l -> l.purpose().isOptional())
                .filter(l -> Set.of(State.QUEUED, State.WAITING).contains(l.state()))
                .toList();
        stopped.forEach(
                l -> put(LetterCopies.with(l, State.NOT_SENT, because, l.attempts(), null, l.lastError(), null)));
        return stopped.size();
    }

    @Override
    public Page<Letter> list(Scope scope, Filter filter, Page.Wanted wanted) {
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
    public List<Claimed> take(Lane lane, int atMost, Duration lease) {
        unitOfWork.mustBeOpen();
        UUID claim = UUID.randomUUID();
        return all.values().stream()
                .filter(l -> l.nextAttemptAt() != null && !l.nextAttemptAt().isAfter(clock.instant()))
                .filter(l -> lane == Lane.ALL || !l.purpose().isOptional())
                .sorted(Comparator.comparing(l -> String.valueOf(l.nextAttemptAt())))
                .limit(atMost)
                .toList()
                .stream()
                .map(l -> claim(claim, l, lease))
                .toList();
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
            put(ended(find(one.claimed().letter().id()).orElseThrow(), one.ending(), at));
        }
        return ours;
    }

    private Letter ended(Letter l, Ending ending, Instant at) {
        return switch (ending) {
            case Ending.Sent _ -> LetterCopies.with(l, State.SENT, null, l.attempts(), null, null, at);
            case Ending.AddressRefused(String answer) ->
                LetterCopies.with(l, State.NOT_SENT, NotSentBecause.DEAD_ADDRESS, l.attempts(), null, answer, null);
            case Ending.NotSent(NotSentBecause because) ->
                LetterCopies.with(l, State.NOT_SENT, because, l.attempts(), null, "the gate said no", null);
            case Ending.Waiting(Instant until) ->
                LetterCopies.with(l, State.WAITING, null, l.attempts() - 1, until, l.lastError(), null);
            case Ending.Later(Duration in, String error) ->
                LetterCopies.with(
                        l, State.QUEUED, null, l.attempts(), clock.instant().plus(in), error, null);
            case Ending.Failed(String error) ->
                LetterCopies.with(l, State.FAILED, null, l.attempts(), null, error, null);
        };
    }

    private void put(Letter letter) {
        all.put(letter.id().value().toString(), letter);
    }
}
