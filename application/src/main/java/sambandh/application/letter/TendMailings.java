package sambandh.application.letter;

import java.time.Clock;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;

/**
 * Looks after mailings under way: pauses those of which too much goes wrong, ends the letters of cancelled ones bit by bit, and
 * closes those of which no letter is left. Any number of instances may do so at once.
 */
public final class TendMailings {
    private static final int AT_ONCE = 2_000;

    private final Mailings mailings;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public TendMailings(Mailings mailings, UnitOfWork unitOfWork, Clock clock) {
        this.mailings = mailings;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** @return whether there was something to do, and so perhaps more */
    public boolean round() {
        boolean more = false;
        for (MailingId id : mailings.open()) {
            more |= unitOfWork.perform(() -> tend(id));
        }
        return more;
    }

    private boolean tend(MailingId id) {
        Mailing now = mailings.find(id).orElseThrow();
        if (now.state() == Mailing.State.CANCELLED) {
            return withdraw(id);
        }
        if (!now.judge(clock.instant()).equals(now)) {
            Mailing held = mailings.hold(id).orElseThrow();
            mailings.replace(held.judge(clock.instant()));
        }
        if (now.prepared() && !mailings.isAnyLeft(id)) {
            close(id);
        }
        return false;
    }

    private boolean withdraw(MailingId id) {
        int withdrawn = mailings.withdraw(id, AT_ONCE);
        if (withdrawn == 0 && !mailings.isAnyLeft(id)) {
            close(id);
        }
        return withdrawn > 0;
    }

    private void close(MailingId id) {
        Mailing held = mailings.hold(id).orElseThrow();
        if (held.closedAt() == null && !mailings.isAnyLeft(id)) {
            mailings.replace(held.close(clock.instant()));
        }
    }
}
