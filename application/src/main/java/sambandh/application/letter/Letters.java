package sambandh.application.letter;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Code;

/** The letters of the company. Writing wants a unit of work. */
public interface Letters {
    Optional<Letter> find(LetterId id);

    Optional<Letter> findByDedupeKey(String key);

    /**
     * Leaves the letter's dedupe key to another one that is written anew; the letter stays. Does nothing when it has done
     * so already, or was sent or may yet be.
     */
    void giveWay(Letter letter);

    /** Does nothing and returns false when there is a letter with this dedupe key already, also one of just now. */
    boolean add(Letter letter);

    /**
     * How many letters of relationship or marketing the person was sent since then, besides this one. Those just on
     * their way count when they are older than this one, so that of two that are sent at once one gives way.
     */
    int countOptionalSince(UUID personId, Instant since, LetterId besides);

    /** The same for many letters that are kept; without those for which it is none. */
    Map<LetterId, Integer> countOptionalSince(Collection<LetterId> letters, Instant since);

    /** Stops the person's optional letters of the topic, or of all topics when null, that are not on their way yet. */
    int stop(UUID personId, @Nullable Code topic, NotSentBecause because);

    /** Stops optional letters to people of the customer about something, such as an order, that are not on their way yet. */
    int stopAbout(UUID customerId, UUID reference, NotSentBecause because);

    /** Keeps these from being sent, whatever their purpose, those of them that are not on their way yet. */
    void withdraw(Collection<LetterId> letters, NotSentBecause because);
}
