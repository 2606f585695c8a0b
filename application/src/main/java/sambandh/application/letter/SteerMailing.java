package sambandh.application.letter;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import sambandh.application.letter.Mailings.Addressee;
import sambandh.application.shared.Bells;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.Mailing.PausedBecause;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.Pace;

/**
 * Begins mailings, fills them, and stops and starts them. Filling can be begun again from the beginning at any time, by
 * anybody: who was put in already stays in once.
 */
public final class SteerMailing {
    private final Mailings mailings;
    private final UnitOfWork unitOfWork;
    private final Bells bells;
    private final Clock clock;

    public SteerMailing(Mailings mailings, UnitOfWork unitOfWork, Bells bells, Clock clock) {
        this.mailings = mailings;
        this.unitOfWork = unitOfWork;
        this.bells = bells;
        this.clock = clock;
    }

    /** Again is once. */
    public Mailing begin(MailingId id, Mailing.Details details) {
        return unitOfWork.perform(() -> {
            mailings.add(Mailing.begin(id, details, clock.instant()));
            return mailings.find(id).orElseThrow();
        });
    }

    /**
     * Puts people in, all or none of them.
     *
     * @param leftOut who is left alone, so that the effect can be known
     * @return false where nothing of the mailing may leave any more, so that nobody was put in
     */
    public boolean put(MailingId id, List<Addressee> people, List<Addressee> leftOut) {
        return unitOfWork.perform(() -> {
            Mailing mailing = mailings.keep(id).orElseThrow();
            if (!mailing.isOpen()) {
                return false;
            }
            mailings.put(mailing, people);
            mailings.leaveOut(mailing, leftOut);
            return true;
        });
    }

    /** All were put in; now the letters may leave. */
    public void prepared(MailingId id) {
        change(id, mailing -> mailing.prepared(mailings.count(id), clock.instant()));
    }

    /** Empty where there is none. */
    public Optional<Mailing> pause(MailingId id) {
        return change(id, mailing -> mailing.pause(PausedBecause.BY_HAND, clock.instant()));
    }

    /** Empty where there is none. */
    public Optional<Mailing> resume(MailingId id) {
        return change(id, mailing -> mailing.resume(clock.instant()));
    }

    /** What is on its way comes to its end. Empty where there is none. */
    public Optional<Mailing> cancel(MailingId id) {
        return change(id, mailing -> mailing.cancel(clock.instant()));
    }

    /** Empty where there is none. */
    public Optional<Mailing> pace(MailingId id, Pace pace, ErrorShare share) {
        return change(id, mailing -> mailing.paced(pace, share, clock.instant()));
    }

    private Optional<Mailing> change(MailingId id, UnaryOperator<Mailing> to) {
        return unitOfWork.perform(() -> {
            Optional<Mailing> before = mailings.hold(id);
            Optional<Mailing> after = before.map(to);
            if (!after.equals(before)) {
                after.ifPresent(mailings::replace);
                unitOfWork.afterCommit(() -> {
                    bells.ring(Mailings.BELL);
                    bells.ring(LetterQueue.NAME);
                });
            }
            return after;
        });
    }
}
