package sambandh.application.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.TemplateFacts.Reader;
import sambandh.application.template.WriteWords;
import sambandh.application.template.Written;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.template.Inputs;

/**
 * Writes letters of mailings at their turn: in today's language of the reader, of what is known today, in the words of the
 * template's version that the mailing was begun with. Templates are taken from the shelf anew every few seconds, since parts
 * that they stand in may change.
 */
public final class WriteMailed implements MailedWords {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int KNOWN_AT_MOST = 100;

    private record Desk(WriteWords.Pen pen, Map<String, Object> inputs, Instant until) {}

    private final Mailings mailings;
    private final Recipients recipients;
    private final ReaderFacts facts;
    private final WriteWords words;
    private final UnsubscribeLinks links;
    private final Clock clock;
    private final Map<MailingId, Desk> desks = new ConcurrentHashMap<>();

    public WriteMailed(
            Mailings mailings,
            Recipients recipients,
            ReaderFacts facts,
            WriteWords words,
            UnsubscribeLinks links,
            Clock clock) {
        this.mailings = mailings;
        this.recipients = recipients;
        this.facts = facts;
        this.words = words;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Map<LetterId, Letter> write(List<Letter> letters) {
        Map<UUID, Recipient> people =
                recipients.find(letters.stream().map(Letter::personId).toList());
        Map<Reader, Map<String, Object>> told =
                facts.about(letters.stream().map(WriteMailed::reader).toList());
        Map<LetterId, Letter> written = new HashMap<>();
        for (Letter letter : letters) {
            Recipient person = people.get(letter.personId());
            Letter.Mailed mailed = letter.mailed();
            Desk desk = person == null || mailed == null ? null : desk(mailed.mailing());
            if (person != null && mailed != null && desk != null) {
                Letter done =
                        write(letter, mailed.mailing(), person, desk, told.getOrDefault(reader(letter), Map.of()));
                Stream.ofNullable(done).forEach(it -> written.put(it.id(), it));
            }
        }
        return written;
    }

    private @Nullable Letter write(
            Letter letter, MailingId mailing, Recipient person, Desk desk, Map<String, Object> told) {
        String unsubscribe = letter.purpose().isOptional()
                ? links.link(new UnsubscribeLinks.Target(
                        person.personId(), letter.topic(), letter.id().value()))
                : null;
        Map<String, Object> values = ReaderFacts.and(told, desk.inputs());
        if (unsubscribe != null) {
            values.put("unsubscribe", unsubscribe);
        }
        try {
            Written it = desk.pen().write(person.language(), values);
            return letter.written(
                    it.language(),
                    new Letter.Content(it.subject(), person.name(), it.text(), it.html(), unsubscribe),
                    mailing,
                    new Letter.Source(
                            it.edition().value(), it.whyLanguage().name().toLowerCase(Locale.ROOT), it.filled()));
        } catch (InvalidValue cannotBeFilledIn) {
            return null;
        }
    }

    /** Null where there is no such template any longer. */
    private @Nullable Desk desk(MailingId id) {
        Desk known = desks.get(id);
        if (known != null && known.until().isAfter(clock.instant())) {
            return known;
        }
        Mailing.Details details = mailings.find(id).orElseThrow().details();
        Desk fresh = words.take(details.template(), details.version())
                .map(pen -> new Desk(
                        pen,
                        new Inputs(pen.template().details().inputs()).values(details.inputs()),
                        clock.instant().plus(FRESH)))
                .orElse(null);
        if (desks.size() >= KNOWN_AT_MOST) {
            desks.clear();
        }
        if (fresh != null) {
            desks.put(id, fresh);
        }
        return fresh;
    }

    private static Reader reader(Letter letter) {
        return new Reader(letter.personId(), letter.customerId(), letter.reference());
    }
}
