package sambandh.application.interaction;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.interaction.Talk;

/** Who talked how much in touchpoints. Writing wants a unit of work. */
public interface Talks {
    /**
     * Keeps it in the place of what was known before.
     *
     * @param transcript the words themselves; null keeps none, and forgets those of before
     * @param toldBy the actor's reference
     */
    void keep(InteractionId id, Talk talk, @Nullable String transcript, Instant at, String toldBy);

    Optional<Talk> find(InteractionId id);

    /** The words, where they were kept. */
    Optional<String> transcript(InteractionId id);
}
