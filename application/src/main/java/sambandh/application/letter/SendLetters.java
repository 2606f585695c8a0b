package sambandh.application.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import sambandh.application.letter.LetterQueue.Claimed;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.Ids;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.SenderGate.Decision;
import sambandh.domain.shared.Code;
import sambandh.domain.timeline.TimelineEntry;

/**
 * Sends what is in the queue. One call sends one letter, with no transaction open meanwhile, and returns when its result
 * is durable: whoever calls it again and again has at most one letter whose fate is not known, should the process die.
 * That letter comes back when its lease ends and is sent again under the same Message-ID. As long as the process lives
 * the lease is renewed, however long a mail server keeps the sender waiting.
 */
public final class SendLetters {
    public static final Duration GIVE_UP_AFTER = Duration.ofDays(5);
    private static final Duration STORE_PAUSE = Duration.ofMillis(250);
    private static final Code SENT = new Code("letter.sent");
    private static final String BY = "job:send-letters";

    private final LetterQueue queue;
    private final AskGate gate;
    private final Recipients recipients;
    private final Postman postman;
    private final Suppressions suppressions;
    private final Timeline timeline;
    private final UnitOfWork unitOfWork;
    private final RetryAfter retryAfter;
    private final Ids ids;
    private final Clock clock;

    /** How long to wait before the next attempt. */
    @FunctionalInterface
    public interface RetryAfter {
        /** @param attempts how many there were, 1 or more */
        Duration attempts(int attempts);
    }

    public SendLetters(
            LetterQueue queue,
            AskGate gate,
            Recipients recipients,
            Postman postman,
            Suppressions suppressions,
            Timeline timeline,
            UnitOfWork unitOfWork,
            RetryAfter retryAfter,
            Ids ids,
            Clock clock) {
        this.queue = queue;
        this.gate = gate;
        this.recipients = recipients;
        this.postman = postman;
        this.suppressions = suppressions;
        this.timeline = timeline;
        this.unitOfWork = unitOfWork;
        this.retryAfter = retryAfter;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return whether there was a letter, and so perhaps another */
    public boolean one(Lane lane) {
        Optional<Claimed> taken = unitOfWork.perform(() -> queue.take(lane, Heartbeat.LEASE));
        taken.ifPresent(this::send);
        return taken.isPresent();
    }

    private void send(Claimed claimed) {
        Letter letter = claimed.letter();
        Decision decision = gate.ask(
                letter.purpose(), letter.topic(), recipients.find(letter.personId()), letter.address(), letter.id());
        switch (decision) {
            case Decision.NotSent(NotSentBecause because) ->
                unitOfWork.run(() -> queue.notSent(claimed, because, "the gate said no"));
            case Decision.Wait(Instant until) -> unitOfWork.run(() -> queue.waiting(claimed, until));
            case Decision.Send _ -> deliver(claimed);
        }
    }

    private void deliver(Claimed claimed) {
        try (Heartbeat _ = Heartbeat.start(() -> unitOfWork.perform(() -> queue.renew(claimed, Heartbeat.LEASE)))) {
            Postman.Result result = deliver(claimed.letter());
            while (!isKept(claimed, result)) {
                LockSupport.parkNanos(STORE_PAUSE.toNanos());
            }
        }
    }

    /** What the mail server said cannot be asked again: a store that is away is waited for. */
    private boolean isKept(Claimed claimed, Postman.Result result) {
        try {
            unitOfWork.run(() -> keep(claimed, result));
            return true;
        } catch (StoreUnavailable away) {
            if (Thread.currentThread().isInterrupted()) {
                throw away;
            }
            return false;
        }
    }

    /** Whatever a mail server or a library does, only this letter is concerned. */
    private Postman.Result deliver(Letter letter) {
        try {
            return postman.deliver(letter);
        } catch (RuntimeException failed) {
            return new Postman.Result.TryLater(failed.getClass().getName());
        }
    }

    private void keep(Claimed claimed, Postman.Result result) {
        switch (result) {
            case Postman.Result.Accepted _ -> accepted(claimed);
            case Postman.Result.AddressRefused(String answer) -> addressRefused(claimed, answer);
            case Postman.Result.Refused(String answer) -> queue.failed(claimed, answer);
            case Postman.Result.TryLater(String answer) -> tryLater(claimed, answer);
        }
    }

    private void accepted(Claimed claimed) {
        Letter letter = claimed.letter();
        Instant now = clock.instant();
        UUID customer = letter.customerId();
        if (queue.sent(claimed, now) && customer != null) {
            Map<String, String> params = Map.of(
                    "template", letter.template().value(),
                    "language", letter.language().tag());
            timeline.add(new TimelineEntry(
                    ids.next(), customer, now, SENT, params, letter.id().value()));
        }
    }

    private void addressRefused(Claimed claimed, String answer) {
        if (queue.notSent(claimed, NotSentBecause.DEAD_ADDRESS, answer)
                && claimed.letter().address() != null) {
            suppressions.add(claimed.letter().address(), Suppressions.Reason.REFUSED, clock.instant(), BY);
        }
    }

    private void tryLater(Claimed claimed, String answer) {
        if (clock.instant().isAfter(claimed.letter().createdAt().plus(GIVE_UP_AFTER))) {
            queue.failed(claimed, "given up after five days: " + answer);
        } else {
            queue.later(claimed, retryAfter.attempts(claimed.letter().attempts()), answer);
        }
    }
}
