package sambandh.domain.letter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Purpose;

/**
 * A letter to one person, written when it was asked for and sent by the queue.
 *
 * @param customerId on whose behalf the person is written to, null when the person belongs to nobody
 * @param reference what it is about, such as an order
 * @param topic what a person can opt out of: {@code thanks}
 * @param language the one it is written in
 * @param address null when the person has none
 * @param messageId made with the letter and kept through every attempt, so that a doubled letter can be known
 * @param attempts how often it was tried to send it
 * @param createdBy the actor's reference
 * @param dedupeKey there is only one letter of each that was sent or may yet be
 * @param mailed null for a letter that was asked for alone
 * @param triedSince the first time that it was to be tried again later; null where that was never so
 */
public record Letter(
        LetterId id,
        UUID personId,
        @Nullable UUID customerId,
        @Nullable UUID reference,
        Purpose purpose,
        Code topic,
        Code template,
        Language language,
        @Nullable EmailAddress address,
        Content content,
        String messageId,
        State state,
        @Nullable NotSentBecause notSentBecause,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String lastError,
        String createdBy,
        String dedupeKey,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Mailed mailed,
        @Nullable Instant triedSince) {
    /** Of a letter of a mailing that is not written yet. */
    public static final Language NO_LANGUAGE = new Language("zxx");

    /**
     * What a letter of a mailing has beside others. It is written when its turn comes; then the template's edition and what was
     * filled in are kept in place of its words.
     *
     * @param source null until it is written
     */
    public record Mailed(MailingId mailing, @Nullable Source source) {}

    /**
     * What its words can be written of again.
     *
     * @param edition the template's, frozen
     * @param whyLanguage which wish its language met
     * @param filled texts, whole numbers, flags, lists and maps, as JSON has them
     */
    public record Source(UUID edition, String whyLanguage, Map<String, Object> filled) {}

    /** A letter that was asked for alone. */
    public Letter(
            LetterId id,
            UUID personId,
            @Nullable UUID customerId,
            @Nullable UUID reference,
            Purpose purpose,
            Code topic,
            Code template,
            Language language,
            @Nullable EmailAddress address,
            Content content,
            String messageId,
            State state,
            @Nullable NotSentBecause notSentBecause,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable String lastError,
            String createdBy,
            String dedupeKey,
            Instant createdAt,
            @Nullable Instant sentAt) {
        this(
                id,
                personId,
                customerId,
                reference,
                purpose,
                topic,
                template,
                language,
                address,
                content,
                messageId,
                state,
                notSentBecause,
                attempts,
                nextAttemptAt,
                lastError,
                createdBy,
                dedupeKey,
                createdAt,
                sentAt,
                null,
                null);
    }

    /** Unique in the world, and the letter can be found by it. */
    public static String messageId(LetterId id) {
        return id.value() + "@letters.sambandh";
    }

    public enum State {
        /** Waits for its turn. */
        QUEUED,
        /** Waits until the person may be written to: for their morning, the end of their pause, or another letter's end. */
        WAITING,
        /** Is just being handed over. */
        SENDING,
        /** The mail server took it. */
        SENT,
        /** It was handed over, but the connection broke before the mail server said whether it took it. */
        UNKNOWN,
        /** The mail server took it, and then somebody said that it cannot be delivered. */
        BOUNCED,
        /** The gate or the address said no. */
        NOT_SENT,
        /** The mail server refused it, or told us for five days to come later. */
        FAILED
    }

    /** Whether it ended without being sent, and what was in the way may pass: then there may be another of its key. */
    public boolean mayBeWrittenAnew() {
        return state == State.FAILED || (state == State.NOT_SENT && notSentBecause != NotSentBecause.TAKEN_BACK);
    }

    /** The same in other words. */
    public Letter withContent(Content words) {
        return in(language, words, mailed);
    }

    /** A letter of a mailing, with the words that it got when its turn came. */
    public Letter written(Language in, Content words, MailingId mailing, Source source) {
        return in(in, words, new Mailed(mailing, source));
    }

    private Letter in(Language tongue, Content words, @Nullable Mailed of) {
        return new Letter(
                id,
                personId,
                customerId,
                reference,
                purpose,
                topic,
                template,
                tongue,
                address,
                words,
                messageId,
                state,
                notSentBecause,
                attempts,
                nextAttemptAt,
                lastError,
                createdBy,
                dedupeKey,
                createdAt,
                sentAt,
                of,
                triedSince);
    }

    /** Whether another one has taken its place, so that it must not be sent any more. */
    public boolean hasGivenWay() {
        return dedupeKey != null
                && dedupeKey.endsWith(":" + id.value().toString().replace("-", ""));
    }

    /**
     * The words.
     *
     * @param subject one line
     * @param toName whom it is addressed to, one line
     * @param unsubscribe the address that ends letters of this topic, null where that cannot be
     * @param whyLanguage which wish its language met, null where that was not kept
     * @param replyTo who of the company gets the answer, null for the company itself
     */
    public record Content(
            String subject,
            String toName,
            String text,
            String html,
            @Nullable String unsubscribe,
            @Nullable String whyLanguage,
            @Nullable EmailAddress replyTo) {
        /** Of a letter of a mailing before its turn. */
        public static final Content UNWRITTEN = new Content("", "", "", "", null);

        public Content(String subject, String toName, String text, String html, @Nullable String unsubscribe) {
            this(subject, toName, text, html, unsubscribe, null);
        }

        /** A letter that the company itself gets the answer to. */
        public Content(
                String subject,
                String toName,
                String text,
                String html,
                @Nullable String unsubscribe,
                @Nullable String whyLanguage) {
            this(subject, toName, text, html, unsubscribe, whyLanguage, null);
        }

        public boolean isWritten() {
            return !text.isEmpty() || !html.isEmpty();
        }
    }
}
