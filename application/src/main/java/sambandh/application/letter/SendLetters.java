package sambandh.application.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import sambandh.application.letter.LetterQueue.Claimed;
import sambandh.application.letter.LetterQueue.Ended;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.LettersAhead.Ready;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.SenderGate.Decision;
import sambandh.domain.shared.EmailAddress;

/**
 * Sends what is in the queue: takes as many letters at once as there are idle connections, of mailings some more ({@link
 * LettersAhead}), has them prepared ({@link PrepareLetters}) and hands them to senders, with no transaction open meanwhile.
 * Letters of mailings are prepared when the others have been handed over. A connection gets its next letter only when
 * {@link KeepResults} has made its last one's result durable: should the process die, there are no more letters whose fate
 * is not known than connections. These come back when their lease ends and are sent again under the same Message-ID. As
 * long as the process lives the lease is renewed, however long a mail server keeps a sender waiting. One connection is
 * kept free for what must not wait.
 */
public final class SendLetters {
    private static final int KEPT_FREE = 1;

    private final LetterQueue queue;
    private final PrepareLetters prepare;
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
        this.prepare = new PrepareLetters(gate, words, measure, clock);
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
     * @throws sambandh.application.shared.StoreUnavailable when the store is away; nothing stays taken that was not sent, if
     *     it can be given back
     */
    public boolean round() {
        giveBack(taken(ahead.stale(clock.instant())));
        int free = breaker.allows(underWay.free());
        if (free == 0) {
            return false;
        }
        // what tries a server that could not be reached may be any letter
        int others = breaker.openSince().isPresent() ? free : free - KEPT_FREE;
        Instant begun = clock.instant();
        List<Claimed> taken = taken(free, others);
        List<Claimed> mailed = those(taken, letter -> letter.mailed() != null);
        Optional<List<Ready>> alone = prepared(those(taken, letter -> letter.mailed() == null), taken, begun);
        alone.ifPresent(some -> some.forEach(this::send));
        Optional<List<Ready>> more = alone.flatMap(_ -> prepared(mailed, mailed, begun));
        if (alone.isEmpty() || more.isEmpty()) {
            return true;
        }
        // nothing is asked of the store between this look and the sending
        List<Ready> stale = ahead.stale(clock.instant());
        more.get().forEach(ahead::add);
        int sent = alone.get().size() + sendAhead(others - alone.get().size());
        giveBack(taken(stale));
        return sent > 0 && underWay.free() > KEPT_FREE;
    }

    /**
     * Some letters, ready to be handed over; empty where the store kept us waiting until others may soon have them.
     *
     * @param unsent those that go back if nothing comes of it
     */
    private Optional<List<Ready>> prepared(List<Claimed> some, List<Claimed> unsent, Instant begun) {
        try {
            List<Ready> ready = prepare.ready(some);
            if (!clock.instant().isAfter(begun.plus(Heartbeat.LEASE.dividedBy(2)))) {
                return Optional.of(ready);
            }
        } catch (RuntimeException unprepared) {
            try {
                giveBack(unsent);
            } catch (RuntimeException also) {
                // they come back when their lease ends
                unprepared.addSuppressed(also);
            }
            throw unprepared;
        }
        giveBack(unsent);
        return Optional.empty();
    }

    private int sendAhead(int atMost) {
        for (int sent = 0; sent < atMost; sent++) {
            Ready next = ahead.next();
            if (next == null) {
                return sent;
            }
            send(next);
        }
        return Math.max(atMost, 0);
    }

    /** Gives back what was taken and waits for a connection; nothing else is sent by this one. */
    public void giveBack() {
        giveBack(taken(ahead.all()));
    }

    private void giveBack(List<Claimed> unsent) {
        if (!unsent.isEmpty()) {
            List<Ended> back = unsent.stream()
                    .map(one -> new Ended(one, new Ending.GivenBack()))
                    .toList();
            unitOfWork.run(() -> queue.end(back, clock.instant()));
        }
    }

    private static List<Claimed> taken(List<Ready> some) {
        return some.stream().map(Ready::taken).toList();
    }

    private static List<Claimed> those(List<Claimed> taken, Predicate<Letter> which) {
        return taken.stream().filter(one -> which.test(one.letter())).toList();
    }

    private void send(Ready ready) {
        Claimed claimed = ready.written();
        underWay.add(claimed);
        Letter letter = claimed.letter();
        switch (ready.decision()) {
            case null -> end(claimed, handOver.tryLater(letter, "the gate could not be asked"));
            case Decision.NotSent(NotSentBecause because) -> end(claimed, new Ending.NotSent(because));
            case Decision.Wait(Instant until) -> end(claimed, new Ending.Waiting(until));
            case Decision.Send _
            when !letter.content().isWritten() ->
                end(claimed, new Ending.Failed("the template could not be filled in"));
            case Decision.Send _ -> hold(claimed).ifPresentOrElse(until -> end(claimed, until), () -> send(claimed));
        }
    }

    private Optional<Ending> hold(Claimed claimed) {
        EmailAddress address = claimed.letter().address();
        return address == null ? Optional.empty() : throttle.holds(address).map(Ending.Held::new);
    }

    private void send(Claimed claimed) {
        breaker.begins();
        senders.execute(() -> end(claimed, handOver.deliver(claimed.letter())));
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
    private List<Claimed> taken(int free, int others) {
        if (queue.isAnyAlone()) {
            return unitOfWork.perform(() -> {
                List<Claimed> taken = alone(free, others);
                take(Lane.MAILED, ahead.wanted(others - taken.size(), clock.instant()), taken);
                return taken;
            });
        }
        int wanted = ahead.wanted(others, clock.instant());
        return wanted > 0 ? unitOfWork.perform(() -> queue.take(Lane.MAILED, wanted, Heartbeat.LEASE)) : List.of();
    }

    private List<Claimed> alone(int free, int others) {
        List<Claimed> taken = new ArrayList<>(queue.take(Lane.EXPRESS, free, Heartbeat.LEASE));
        take(Lane.SERVICE, others - taken.size(), taken);
        take(Lane.SINGLE, others - taken.size(), taken);
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
