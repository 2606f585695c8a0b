package sambandh.application.letter;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.UnitOfWork;

/** Reads the mailbox every so often, one instance at a time. */
public final class ReadMailbox {
    /** The bell that nobody rings: the mailbox is looked at by the clock. */
    public static final String NAME = "mailbox";

    private static final int AT_ONCE = 200;
    private static final Duration WHEN_AWAY = Duration.ofMinutes(2);

    private final Mailbox mailbox;
    private final IncomingMail incoming;
    private final TakeIncoming take;
    private final Consumer<String> counted;
    private final Duration every;
    private final UnitOfWork unitOfWork;

    /**
     * @param counted told what each mail was
     * @param every how long after it was read it is read again
     */
    public ReadMailbox(
            Mailbox mailbox,
            IncomingMail incoming,
            TakeIncoming take,
            Consumer<String> counted,
            Duration every,
            UnitOfWork unitOfWork) {
        this.mailbox = mailbox;
        this.incoming = incoming;
        this.take = take;
        this.counted = counted;
        this.every = every;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Reads what has come in, if it is time and nobody else does.
     *
     * @return whether there may be more
     * @throws Mailbox.Unavailable when the mailbox is away; it is looked at again after a while
     */
    public boolean round() {
        Optional<UUID> turn =
                mailbox.isThere() ? unitOfWork.perform(() -> incoming.takeTurn(Heartbeat.LEASE)) : Optional.empty();
        return turn.isPresent() && read(turn.get());
    }

    private boolean take(Incoming mail) {
        String outcome = take.handle(mail);
        counted.accept(outcome);
        return !outcome.equals(TakeIncoming.EARLY);
    }

    private boolean read(UUID turn) {
        Duration pause = WHEN_AWAY;
        try (Heartbeat _ = Heartbeat.start(() -> unitOfWork.run(() -> incoming.renewTurn(turn, Heartbeat.LEASE)))) {
            boolean more = mailbox.read(AT_ONCE, this::take);
            pause = more ? Duration.ZERO : every;
            return more;
        } finally {
            Duration then = pause;
            unitOfWork.run(() -> incoming.endTurn(turn, then));
        }
    }
}
