package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Postman;
import sambandh.domain.letter.Letter;
import sambandh.rest.shared.Wire;

/** A letter to one person, and what became of it. */
@Serdeable
@Schema(name = "Letter")
record LetterResponse(
        UUID id,
        @Schema(description = "Whom it goes to.") UUID personId,

        @Schema(description = "The customer on whose account.") @Nullable UUID customerId,

        @Schema(description = "What it is about.") @Nullable UUID orderId,

        @Schema(description = "The template that it was written from.", example = "thank_you")
        String template,

        @Schema(
                description = "Why it is sent; what may stop it goes by that.",
                allowableValues = {"obligation", "service", "relationship", "marketing"},
                example = "relationship")
        String purpose,

        @Schema(description = "What a person can opt out of.", example = "thanks")
        String topic,

        @Schema(
                description = "The language it is written in; absent as long as a letter of a campaign is not written.",
                example = "hi")
        @Nullable String language,

        @Schema(description = "Where it goes; absent where there was no address.", example = "anjali@example.com")
        @Nullable String address,

        @Schema(
                description =
                        "As it was written to the person; absent as long as a letter of a campaign is not written.",
                example = "धन्यवाद, अंजलि जी")
        @Nullable String subject,

        @Schema(description = "Only of a letter of a mailing: which one.") @Nullable UUID mailingId,

        @Schema(
                description = "Whose wish the language met: reader, reader_parent (bn for bn-IN), company, english or"
                        + " no_other. Absent of a letter of a campaign that is not written yet, and of those of"
                        + " long ago.")
        @Nullable String whyLanguage,

        @Schema(
                description =
                        "queued or waiting, then sending, and at the end sent, not_sent or failed; unknown where"
                                + " the mail server never said whether it took it; bounced when it came back after it was sent.",
                allowableValues = {"queued", "waiting", "sending", "sent", "unknown", "bounced", "not_sent", "failed"},
                example = "sent")
        String state,

        @Schema(
                description = "Why it was not sent.",
                allowableValues = {
                    "no_address",
                    "dead_address",
                    "do_not_contact",
                    "opted_out",
                    "no_consent",
                    "paused",
                    "cap",
                    "control_group",
                    "person_gone",
                    "taken_back",
                    "cancelled",
                    "company_not_configured"
                })
        @Nullable String notSentBecause,

        @Schema(
                description = "What somebody can do about it, where it was not sent; then ask for the letter again.",
                example = "Give the person a mail address.")
        @Nullable String mend,

        @Schema(
                description =
                        "Why it was not sent, or not yet, and what can be done about it, to be read; absent where it"
                                + " was sent, or its turn is about to come.",
                example = "The person has no mail address. Give the person a mail address.")
        @Nullable String whyNotSent,

        @Schema(description = "Why it was written just then, to be read.", example = "An order was placed.")
        String whyNow,

        @Schema(description = "How often it was tried to send it.", example = "1")
        int attempts,

        @Schema(
                description =
                        "Only while it is not sent: when it is tried next. A letter that waits is waiting for the person's morning.")
        @Nullable Instant nextAttemptAt,

        @Schema(description = "What the mail server or the gate said last.") @Nullable String lastAnswer,

        @Schema(
                description = "How letters leave: by a mail server, or, where none is set, into a folder.",
                allowableValues = {"smtp", "folder"},
                example = "smtp")
        String delivery,

        @Schema(description = "The file on the server, where letters go into a folder.") @Nullable String location,

        @Schema(
                description = "The Message-ID that it carries, also when it is sent again.",
                example = "01890a5d-ac96-774b-bcce-b302099a8057@letters.sambandh")
        String messageId,

        @Schema(description = "When it was written.") Instant createdAt,

        @Schema(description = "When the mail server or the folder took it.") @Nullable Instant sentAt) {
    static LetterResponse of(Letter letter, Postman postman) {
        var because = letter.notSentBecause();
        return of(letter, postman, because == null ? null : Whys.mend(because));
    }

    static LetterResponse of(Letter letter, Postman postman, @Nullable String mend) {
        var address = letter.address();
        var because = letter.notSentBecause();
        var mailed = letter.mailed();
        boolean onItsWay = letter.state() == Letter.State.QUEUED || letter.state() == Letter.State.WAITING;
        return new LetterResponse(
                letter.id().value(),
                letter.personId(),
                letter.customerId(),
                letter.reference(),
                letter.template().value(),
                Wire.code(letter.purpose()),
                letter.topic().value(),
                letter.language().equals(Letter.NO_LANGUAGE)
                        ? null
                        : letter.language().tag(),
                address == null ? null : address.value(),
                letter.content().subject().isEmpty() ? null : letter.content().subject(),
                mailed == null ? null : mailed.mailing().value(),
                mailed == null || mailed.source() == null
                        ? letter.content().whyLanguage()
                        : mailed.source().whyLanguage(),
                Wire.code(letter.state()),
                because == null ? null : Wire.code(because),
                mend,
                Whys.notSent(letter, mend),
                Whys.now(letter),
                letter.attempts(),
                onItsWay ? letter.nextAttemptAt() : null,
                letter.lastError(),
                postman.by(),
                letter.state() == Letter.State.SENT ? postman.location(letter) : null,
                letter.messageId(),
                letter.createdAt(),
                letter.sentAt());
    }
}
