package sambandh.application.letter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.OtherLetter;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Purpose;

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

    /** A letter of relationship or marketing; {@code at} as in {@link OtherLetter}. */
    record Near(LetterId id, Purpose purpose, Code topic, OtherLetter.Stage stage, Instant at) {}

    /**
     * Those to the person besides this one that were sent since then, are on their way, or are due until then. What belongs to a
     * mailing that is paused or cancelled is not due; what is taken and not ended before its lease does, is due again.
     */
    List<Near> near(UUID personId, LetterId besides, Instant since, Instant until);

    /** The same for many letters that are kept; without those that have none near. */
    Map<LetterId, List<Near>> near(Collection<LetterId> letters, Instant since, Instant until);

    /** The same for people, with all that is near; without those who have nothing near. */
    Map<UUID, List<Near>> nearPeople(Collection<UUID> people, Instant since, Instant until);

    /** Lets the person's optional letters that wait have their turn now, since what they wait for may be different. */
    void release(UUID personId, Instant now);

    /** Stops the person's optional letters of the topic, or of all topics when null, that are not on their way yet. */
    int stop(UUID personId, @Nullable Code topic, NotSentBecause because);

    /** Stops optional letters to people of the customer about something, such as an order, that are not on their way yet. */
    int stopAbout(UUID customerId, UUID reference, NotSentBecause because);

    /** Keeps these from being sent, whatever their purpose, those of them that are not on their way yet. */
    void withdraw(Collection<LetterId> letters, NotSentBecause because);
}
