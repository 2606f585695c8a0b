package sambandh.application.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.LetterId;

/** Which mail was read, and whose turn it is to read. Writing wants a unit of work. */
public interface IncomingMail {
    /** Keeps that it was read; false when it was before. */
    boolean note(String digest, String outcome, @Nullable LetterId letter, Instant at);

    /** The turn to read, if it is time and nobody has it; comes free by itself when the lease ends. */
    Optional<UUID> takeTurn(Duration lease);

    /** Keeps it for longer. */
    void renewTurn(UUID turn, Duration lease);

    /** Gives it back until then. */
    void endTurn(UUID turn, Duration pause);
}
