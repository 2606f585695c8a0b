package sambandh.application.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.LetterQueue.Claimed;
import sambandh.application.letter.LetterQueue.Ended;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.LettersAhead.Ready;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.SenderGate.Decision;
import sambandh.domain.shared.EmailAddress;

/**
 * Sends what is in the queue: takes as many letters at once as there are idle connections, of mailings some more ({@link
 * LettersAhead}), asks the gate for each, and hands them to senders, with no transaction open meanwhile. A connection gets its next letter only when {@link
 * KeepResults} has made its last one's result durable: should the process die, there are no more letters whose fate is
 * not known than connections. These come back when their lease ends and are sent again under the same Message-ID. As
 * long as the process lives the lease is renewed, however long a mail server keeps a sender waiting. One connection is
 * kept free for what must not wait.
 */
public final class SendLetters {
    private static final int KEPT_FREE = 1;

    private final LetterQueue queue;
    private final AskGate gate;
    private final MailedWords words;
    private final MeasureLetters measure;
    private final HandOver handOver;
    private final Breaker breaker;
    private final DomainThrottle throttle;
    private final LettersUnderWay underWay;
    private final LettersAhead ahead = new LettersAhead();
    private final Executor senders;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    /** How long to wait before the next attempt. */
    @FunctionalInterface
    public interface RetryAfter {
        /** @param attempts how many there were, 1 or more */
        Duration attempts(int attempts);
    }

    /** @param senders runs as many deliveries side by side as there are connections */
    public SendLetters(
            LetterQueue queue,
            AskGate gate,
            MailedWords words,
            MeasureLetters measure,
            Postman postman,
            Breaker breaker,
            DomainThrottle throttle,
            LettersUnderWay underWay,
            Executor senders,
            UnitOfWork unitOfWork,
            RetryAfter retryAfter,
            Clock clock) {
        this.queue = queue;
        this.gate = gate;
        this.words = words;
        this.measure = measure;
        this.breaker = breaker;
        this.throttle = throttle;
        this.handOver = new HandOver(postman, breaker, throttle, retryAfter, clock);
        this.underWay = underWay;
        this.senders = senders;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Hands over what is due. One call at a time.
     *
     * @return whether there were letters, and connections for more
     */
    public boolean round() {
        Instant begun = clock.instant();
        giveBack(ahead.stale(begun));
        int free = breaker.allows(underWay.free());
        if (free == 0) {
            return false;
        }
        // what tries a server that could not be reached may be any letter
        int others = breaker.openSince().isPresent() ? free : free - KEPT_FREE;
        List<Claimed> taken = unitOfWork.perform(() -> take(free, others));
        List<Ready> ready = ready(taken, begun);
        if (clock.instant().isAfter(begun.plus(Heartbeat.LEASE.dividedBy(2)))) {
            // the store kept us waiting: somebody else may have them before we send; they come back by themselves
            return true;
        }
        int sent = 0;
        for (Ready one : ready) {
            if (one.taken().letter().mailed() != null) {
                ahead.add(one);
            } else {
                send(one.written(), one.decision());
                sent++;
            }
        }
        for (; sent < others; sent++) {
            Ready next = ahead.next();
            if (next == null) {
                break;
            }
            send(next.written(), next.decision());
        }
        return sent > 0 && underWay.free() > KEPT_FREE;
    }

    private List<Ready> ready(List<Claimed> taken, Instant now) {
        Map<LetterId, Decision> decisions =
                each(taken.stream().map(Claimed::letter).toList(), gate::ask);
        Map<LetterId, Letter> written = each(toBeWritten(taken, decisions), words::write);
        Map<LetterId, Letter> measured = each(toBeMeasured(taken, decisions, written), measure::mark);
        return taken.stream()
                .map(claimed -> {
                    LetterId id = claimed.letter().id();
                    Letter letter = measured.getOrDefault(id, written.getOrDefault(id, claimed.letter()));
                    return new Ready(claimed, new Claimed(claimed.id(), letter), decisions.get(letter.id()), now);
                })
                .toList();
    }

    /** Gives back what was taken and waits for a connection; nothing else is sent by this one. */
    public void giveBack() {
        giveBack(ahead.all());
    }

    private void giveBack(List<Ready> unsent) {
        if (!unsent.isEmpty()) {
            Instant now = clock.instant();
            Ending again = new Ending.Held(now);
            unitOfWork.run(() -> queue.end(
                    unsent.stream().map(one -> new Ended(one.taken(), again)).toList(), now));
        }
    }

    private void send(Claimed claimed, @Nullable Decision decision) {
        underWay.add(claimed);
        Letter letter = claimed.letter();
        switch (decision) {
            case null -> end(claimed, handOver.tryLater(letter, "the gate could not be asked"));
            case Decision.NotSent(NotSentBecause because) -> end(claimed, new Ending.NotSent(because));
            case Decision.Wait(Instant until) -> end(claimed, new Ending.Waiting(until));
            case Decision.Send _
            when !letter.content().isWritten() ->
                end(claimed, new Ending.Failed("the template could not be filled in"));
            case Decision.Send _ -> hold(claimed).ifPresentOrElse(until -> end(claimed, until), () -> send(claimed));
        }
    }

    private static List<Letter> toBeWritten(List<Claimed> taken, Map<LetterId, Decision> decisions) {
        return taken.stream()
                .map(Claimed::letter)
                .filter(letter -> letter.mailed() != null && decisions.get(letter.id()) instanceof Decision.Send)
                .toList();
    }

    private static List<Letter> toBeMeasured(
            List<Claimed> taken, Map<LetterId, Decision> decisions, Map<LetterId, Letter> written) {
        return taken.stream()
                .map(claimed -> written.getOrDefault(claimed.letter().id(), claimed.letter()))
                .filter(letter -> decisions.get(letter.id()) instanceof Decision.Send(boolean measured) && measured)
                .filter(letter -> letter.content().isWritten())
                .toList();
    }

    private Optional<Ending> hold(Claimed claimed) {
        EmailAddress address = claimed.letter().address();
        return address == null ? Optional.empty() : throttle.holds(address).map(Ending.Held::new);
    }

    private void send(Claimed claimed) {
        breaker.begins();
        senders.execute(() -> end(claimed, handOver.deliver(claimed.letter())));
    }

    /** One of which nothing can be known must not keep others from being sent; it is left out. */
    private static <T> Map<LetterId, T> each(List<Letter> letters, Function<List<Letter>, Map<LetterId, T>> ask) {
        if (letters.isEmpty()) {
            return Map.of();
        }
        try {
            return ask.apply(letters);
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException ofSome) {
            return letters.size() == 1
                    ? Map.of()
                    : letters.stream()
                            .map(letter -> each(List.of(letter), ask))
                            .flatMap(one -> one.entrySet().stream())
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** Keeps what is under way from others, see {@link Heartbeat}. */
    public void renew() {
        List<Claimed> held = new ArrayList<>(ahead.held());
        held.addAll(underWay.held());
        if (!held.isEmpty()) {
            unitOfWork.run(() -> queue.renew(held, Heartbeat.LEASE));
        }
    }

    /** @param others how many connections there are for what is not express */
    private List<Claimed> take(int free, int others) {
        List<Claimed> taken = new ArrayList<>(queue.take(Lane.EXPRESS, free, Heartbeat.LEASE));
        take(Lane.SINGLE, others - taken.size(), taken);
        take(Lane.MAILED, ahead.wanted(others - taken.size(), clock.instant()), taken);
        return taken;
    }

    private void take(Lane lane, int atMost, List<Claimed> into) {
        if (atMost > 0) {
            into.addAll(queue.take(lane, atMost, Heartbeat.LEASE));
        }
    }

    private void end(Claimed claimed, Ending ending) {
        underWay.end(new Ended(claimed, ending));
    }
}
