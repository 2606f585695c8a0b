package sambandh.application.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import sambandh.application.letter.LetterQueue.Claimed;
import sambandh.application.letter.LetterQueue.Ended;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.SenderGate.Decision;

/**
 * Sends what is in the queue: takes as many letters at once as there are idle connections, asks the gate for each, and
 * hands them to senders, with no transaction open meanwhile. A connection gets its next letter only when {@link
 * KeepResults} has made its last one's result durable: should the process die, there are no more letters whose fate is
 * not known than connections. These come back when their lease ends and are sent again under the same Message-ID. As
 * long as the process lives the lease is renewed, however long a mail server keeps a sender waiting. One connection is
 * kept free for what must not wait.
 */
public final class SendLetters {
    public static final Duration GIVE_UP_AFTER = Duration.ofDays(5);
    private static final int KEPT_FREE = 1;

    private final LetterQueue queue;
    private final AskGate gate;
    private final Postman postman;
    private final LettersUnderWay underWay;
    private final Executor senders;
    private final UnitOfWork unitOfWork;
    private final RetryAfter retryAfter;
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
            Postman postman,
            LettersUnderWay underWay,
            Executor senders,
            UnitOfWork unitOfWork,
            RetryAfter retryAfter,
            Clock clock) {
        this.queue = queue;
        this.gate = gate;
        this.postman = postman;
        this.underWay = underWay;
        this.senders = senders;
        this.unitOfWork = unitOfWork;
        this.retryAfter = retryAfter;
        this.clock = clock;
    }

    /**
     * Hands over what is due. One call at a time.
     *
     * @return whether there were letters, and connections for more
     */
    public boolean round() {
        int free = underWay.free();
        List<Claimed> taken = free == 0 ? List.of() : unitOfWork.perform(() -> take(free));
        if (taken.isEmpty()) {
            return false;
        }
        Map<LetterId, Decision> decisions =
                gate.ask(taken.stream().map(Claimed::letter).toList());
        for (Claimed claimed : taken) {
            underWay.add(claimed);
            switch (Objects.requireNonNull(decisions.get(claimed.letter().id()))) {
                case Decision.NotSent(NotSentBecause because) -> end(claimed, new Ending.NotSent(because));
                case Decision.Wait(Instant until) -> end(claimed, new Ending.Waiting(until));
                case Decision.Send _ -> senders.execute(() -> end(claimed, deliver(claimed.letter())));
            }
        }
        return underWay.free() > KEPT_FREE;
    }

    /** Keeps what is under way from others, see {@link Heartbeat}. */
    public void renew() {
        List<Claimed> held = underWay.held();
        if (!held.isEmpty()) {
            unitOfWork.run(() -> queue.renew(held, Heartbeat.LEASE));
        }
    }

    private List<Claimed> take(int free) {
        List<Claimed> taken = new ArrayList<>(queue.take(Lane.EXPRESS, free, Heartbeat.LEASE));
        int others = free - taken.size() - KEPT_FREE;
        if (others > 0) {
            taken.addAll(queue.take(Lane.ALL, others, Heartbeat.LEASE));
        }
        return taken;
    }

    private void end(Claimed claimed, Ending ending) {
        underWay.end(new Ended(claimed, ending));
    }

    /** Whatever a mail server or a library does, only this letter is concerned. */
    private Ending deliver(Letter letter) {
        try {
            return ending(letter, postman.deliver(letter));
        } catch (RuntimeException | Error failed) {
            return tryLater(letter, failed.getClass().getName());
        }
    }

    private Ending ending(Letter letter, Postman.Result result) {
        return switch (result) {
            case Postman.Result.Accepted _ -> new Ending.Sent();
            case Postman.Result.AddressRefused(String answer) -> new Ending.AddressRefused(answer);
            case Postman.Result.Refused(String answer) -> new Ending.Failed(answer);
            case Postman.Result.TryLater(String answer) -> tryLater(letter, answer);
        };
    }

    private Ending tryLater(Letter letter, String answer) {
        return clock.instant().isAfter(letter.createdAt().plus(GIVE_UP_AFTER))
                ? new Ending.Failed("given up after five days: " + answer)
                : new Ending.Later(retryAfter.attempts(letter.attempts()), answer);
    }
}
