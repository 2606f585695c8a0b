package sambandh.bootstrap;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.letter.KeepResults;
import sambandh.application.letter.LetterQueue;
import sambandh.application.letter.LettersUnderWay;
import sambandh.application.letter.SendLetters;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Heartbeat;

/** What moves letters in this process: one worker hands them over, another keeps the results, one heart beats for all. */
final class LetterSenders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LetterSenders.class);
    /** After a commit, so that the next is for as many as are about to end; a letter alone does not wait. */
    private static final Duration GATHERING = Duration.ofMillis(2);

    private static final Duration GRACE = Duration.ofSeconds(15);

    private final LettersUnderWay underWay;
    private final SendLetters send;
    private final Heartbeat heart;
    private final Worker keeper;
    private final Worker sender;

    LetterSenders(LettersUnderWay underWay, SendLetters send, KeepResults keep, Bells bells) {
        this.underWay = underWay;
        this.send = send;
        heart = Heartbeat.start(send::renew);
        keeper = new Worker("letter-results", bells, LettersUnderWay.ENDED, keep::round, GATHERING).start();
        sender = new Worker("letters", bells, LetterQueue.NAME, send::round).start();
    }

    /** Takes no more letters, and waits until the results of those under way are durable. */
    @Override
    public void close() throws InterruptedException {
        Instant end = Instant.now().plus(GRACE);
        sender.stop();
        sender.awaitEnd(left(end));
        giveBack();
        if (!underWay.awaitNone(left(end))) {
            LOG.warn(
                    "letters are still under way and are left behind; they are sent again when their leases have ended");
        }
        keeper.stop();
        keeper.awaitEnd(left(end));
        heart.close();
    }

    private void giveBack() {
        try {
            send.giveBack();
        } catch (RuntimeException kept) {
            LOG.warn(
                    "letters that were taken could not be given back; they are taken again when their leases have ended");
        }
    }

    private static Duration left(Instant end) {
        Duration left = Duration.between(Instant.now(), end);
        return left.isPositive() ? left : Duration.ofMillis(1);
    }
}
