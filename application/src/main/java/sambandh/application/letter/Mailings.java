package sambandh.application.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;

/** The mailings of the company. Writing wants a unit of work. */
public interface Mailings {
    /** The bell that wakes who looks after mailings. */
    String BELL = "mailings";

    /**
     * Somebody who is put in.
     *
     * @param customerId on whose behalf the person is written to
     * @param dueAt before then the letter's turn does not come
     */
    record Addressee(UUID personId, UUID customerId, Instant dueAt) {}

    Optional<Mailing> find(MailingId id);

    /** As it is now, and nobody else changes it until the unit of work ends. Wants one. */
    Optional<Mailing> hold(MailingId id);

    /** As it is now, and nobody changes it until the unit of work ends; others may keep it so too. Wants one. */
    Optional<Mailing> keep(MailingId id);

    /** Does nothing where it is there already. */
    void add(Mailing mailing);

    /** Of one that is held. */
    void replace(Mailing mailing);

    /** Those whose letters have not all come to their end. */
    List<MailingId> open();

    /** What such mailings belong to. */
    Set<UUID> openOccasions();

    /**
     * Puts people in, of whom each gets one letter of the mailing, however often this is called. It is left to the caller
     * to keep the mailing as it is.
     */
    void put(Mailing mailing, List<Addressee> people);

    /**
     * Keeps that these people are left alone, so that the effect can be known: each has a letter that is not sent. Who is put in
     * too, on behalf of another customer, gets it all the same. As {@link #put} otherwise.
     */
    void leaveOut(Mailing mailing, List<Addressee> people);

    /** How many there are letters for, those that are not sent among them. */
    long count(MailingId id);

    /** Ends letters that are not on their way, some of them; how many it were. */
    int withdraw(MailingId id, int atMost);

    /** Whether letters are left whose turn may come, or that are on their way. */
    boolean isAnyLeft(MailingId id);
}
