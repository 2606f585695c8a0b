package sambandh.domain.interaction;

import java.util.Optional;

/** What a customer waits for until it has happened. */
public enum Waiting {
    /** People missed each other, and have to speak. */
    TALK,
    /** The customer wrote, and nobody has written or spoken since. */
    REPLY;

    /** What the customer waits for once this has been logged; empty for nothing. */
    public static Optional<Waiting> after(Interaction.Details it) {
        return switch (it.outcome()) {
            case VOICEMAIL, NO_ANSWER -> Optional.of(TALK);
            case WRITTEN -> it.direction() == Direction.INBOUND ? Optional.of(REPLY) : Optional.empty();
            case SPOKEN, DONE -> Optional.empty();
        };
    }

    /** Whether this ends the waiting, where it began no earlier. Another voicemail does not. */
    public boolean endsBy(Interaction.Details it) {
        return it.outcome() == Outcome.SPOKEN
                || (this == REPLY && it.outcome() == Outcome.WRITTEN && it.direction() == Direction.OUTBOUND);
    }
}
