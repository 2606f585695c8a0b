package sambandh.application.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.LetterQueue.Ended;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.shared.Ids;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;
import sambandh.domain.shared.EmailAddress;

/**
 * Makes durable what became of letters, those of several connections in one commit: whatever ended while the last commit
 * was under way goes into the next. What a mail server said cannot be asked again, so a store that is away is waited for.
 */
public final class KeepResults {
    private static final String BY = "job:send-letters";

    private final LettersUnderWay underWay;
    private final LetterQueue queue;
    private final Suppressions suppressions;
    private final Timeline timeline;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public KeepResults(
            LettersUnderWay underWay,
            LetterQueue queue,
            Suppressions suppressions,
            Timeline timeline,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.underWay = underWay;
        this.queue = queue;
        this.suppressions = suppressions;
        this.timeline = timeline;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps what has ended. One call at a time.
     *
     * @return whether there was anything, and so perhaps more
     * @throws StoreUnavailable when the store is away; all is kept for the next call
     */
    public boolean round() {
        List<Ended> ended = underWay.ended();
        if (ended.isEmpty()) {
            return false;
        }
        try {
            unitOfWork.run(() -> keep(ended));
            underWay.forget(ended);
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException ofSome) {
            keepEach(ended);
        }
        return true;
    }

    /** The others are kept also where one cannot be kept at all. */
    private void keepEach(List<Ended> ended) {
        @Nullable RuntimeException last = null;
        for (Ended one : ended) {
            try {
                keepAlone(one);
            } catch (StoreUnavailable away) {
                throw away;
            } catch (RuntimeException unkept) {
                last = unkept;
            }
        }
        if (last != null) {
            throw last;
        }
    }

    /** One that cannot be kept with all that follows from it must not be sent for ever. */
    private void keepAlone(Ended one) {
        try {
            unitOfWork.run(() -> keep(List.of(one)));
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException unkept) {
            unitOfWork.run(() -> queue.end(List.of(one), clock.instant()));
        }
        underWay.forget(List.of(one));
    }

    private void keep(List<Ended> ended) {
        Instant now = clock.instant();
        List<Ended> ours = queue.end(ended, now);
        timeline.addAll(ours.stream()
                .filter(one -> one.ending() instanceof Ending.Sent)
                .flatMap(one -> SentEntry.of(one.claimed().letter(), now, ids).stream())
                .toList());
        ours.stream()
                .filter(one -> one.ending() instanceof Ending.AddressRefused)
                .flatMap(one -> Stream.ofNullable(one.claimed().letter().address()))
                .forEach(address -> suppress(address, now));
    }

    private void suppress(EmailAddress address, Instant now) {
        suppressions.add(address, Suppressions.Reason.REFUSED, now, BY);
    }
}
