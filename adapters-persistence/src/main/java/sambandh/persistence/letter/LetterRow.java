package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Purpose;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;

/** Letters as rows of their table. */
@Singleton
class LetterRow {
    static final String LETTERS = "SELECT l.*, w.edition_id, w.why_language, w.to_name AS written_to,"
            + " w.subject AS written_subject, w.filled FROM letter l LEFT JOIN letter_source w FORCE INDEX (PRIMARY) ON w.letter_id = l.id";

    static final String INSERT = "INSERT INTO letter (id, person_id, customer_id, reference, purpose, topic, template,"
            + " language, address, to_name, subject, text_body, html_body, unsubscribe, message_id, state,"
            + " not_sent_because, express, attempts, due_at, created_by, dedupe_key, created_at, language_because, reply_to)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final FilledJson json;

    LetterRow(FilledJson json) {
        this.json = json;
    }

    static @Nullable Object[] values(Letter letter) {
        Letter.Content content = letter.content();
        EmailAddress address = letter.address();
        NotSentBecause because = letter.notSentBecause();
        return new @Nullable Object[] {
            letter.id().value(),
            letter.personId(),
            letter.customerId(),
            letter.reference(),
            Enums.code(letter.purpose()),
            letter.topic().value(),
            letter.template().value(),
            letter.language().tag(),
            address == null ? null : address.value(),
            content.toName(),
            content.subject(),
            content.text(),
            content.html(),
            content.unsubscribe(),
            letter.messageId(),
            Enums.code(letter.state()),
            because == null ? null : Enums.code(because),
            express(lane(letter.purpose())),
            letter.attempts(),
            letter.nextAttemptAt(),
            letter.createdBy(),
            letter.dedupeKey(),
            letter.createdAt(),
            content.whyLanguage(),
            content.replyTo() == null ? null : content.replyTo().value()
        };
    }

    private static Lane lane(Purpose purpose) {
        return switch (purpose) {
            case OBLIGATION -> Lane.EXPRESS;
            case SERVICE -> Lane.SERVICE;
            case RELATIONSHIP, MARKETING -> Lane.SINGLE;
        };
    }

    /** Each lane is a part of the index of its own; letters of mailings are told apart by these. */
    static int express(Lane lane) {
        return switch (lane) {
            case EXPRESS -> 2;
            case SERVICE -> 1;
            case SINGLE, MAILED -> 0;
        };
    }

    Letter letter(Row row) throws SQLException {
        String address = row.textOrNull("address");
        String because = row.textOrNull("not_sent_because");
        UUID mailing = row.uuidOrNull("mailing_id");
        return new Letter(
                new LetterId(row.uuid("id")),
                row.uuid("person_id"),
                row.uuidOrNull("customer_id"),
                row.uuidOrNull("reference"),
                Enums.of(Purpose.class, row.text("purpose")),
                new Code(row.text("topic")),
                new Code(row.text("template")),
                new Language(row.text("language")),
                address == null ? null : new EmailAddress(address),
                content(row),
                row.text("message_id"),
                Enums.of(Letter.State.class, row.text("state")),
                because == null ? null : Enums.of(NotSentBecause.class, because),
                (int) row.number("attempts"),
                row.instantOrNull("due_at"),
                row.textOrNull("last_error"),
                row.text("created_by"),
                mailing == null ? row.text("dedupe_key") : "m:" + mailing + ":" + row.uuid("person_id"),
                row.instant("created_at"),
                row.instantOrNull("sent_at"),
                mailing == null ? null : new Letter.Mailed(new MailingId(mailing), source(row)),
                row.instantOrNull("tried_since"));
    }

    private Letter.@Nullable Source source(Row row) throws SQLException {
        UUID edition = row.uuidOrNull("edition_id");
        return edition == null
                ? null
                : new Letter.Source(edition, row.text("why_language"), json.read(row.text("filled")));
    }

    /** Of a letter of a mailing only the subject and the name stay; the rest is written again where somebody reads it. */
    private static Letter.Content content(Row row) throws SQLException {
        if (row.uuidOrNull("mailing_id") == null) {
            String replyTo = row.textOrNull("reply_to");
            return new Letter.Content(
                    row.text("subject"),
                    row.text("to_name"),
                    row.text("text_body"),
                    row.text("html_body"),
                    row.textOrNull("unsubscribe"),
                    row.textOrNull("language_because"),
                    replyTo == null ? null : new EmailAddress(replyTo));
        }
        return row.uuidOrNull("edition_id") == null
                ? Letter.Content.UNWRITTEN
                : new Letter.Content(row.text("written_subject"), row.text("written_to"), "", "", null);
    }
}
