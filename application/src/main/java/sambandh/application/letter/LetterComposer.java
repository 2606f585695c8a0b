package sambandh.application.letter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.template.WriteWords;
import sambandh.application.template.Written;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.SenderGate.Decision;

/** Composes letters: in the reader's language, in the company's name, with the way to end letters of the kind. */
final class LetterComposer {
    private final WriteWords words;
    private final UnsubscribeLinks links;

    LetterComposer(WriteWords words, UnsubscribeLinks links) {
        this.words = words;
        this.links = links;
    }

    Letter compose(WriteLetter.Command command, LetterId id, Decision decision, Instant now) {
        Recipient reader = command.recipient();
        @Nullable String unsubscribe = command.purpose().isOptional()
                ? links.link(new UnsubscribeLinks.Target(reader.personId(), command.topic(), id.value()))
                : null;
        Written written = words(command, unsubscribe);
        return new Letter(
                id,
                reader.personId(),
                command.customerId(),
                command.reference(),
                command.purpose(),
                command.topic(),
                command.template(),
                written.language(),
                reader.address(),
                new Letter.Content(
                        written.subject(),
                        reader.name(),
                        written.text(),
                        written.html(),
                        unsubscribe,
                        written.whyLanguage().name().toLowerCase(Locale.ROOT),
                        command.replyTo()),
                Letter.messageId(id),
                state(decision),
                because(decision),
                0,
                due(decision, now),
                null,
                command.actor().reference(),
                command.dedupeKey(),
                now,
                null);
    }

    private static Letter.State state(Decision decision) {
        return switch (decision) {
            case Decision.Send _ -> Letter.State.QUEUED;
            case Decision.Wait _ -> Letter.State.WAITING;
            case Decision.NotSent _ -> Letter.State.NOT_SENT;
        };
    }

    private static @Nullable NotSentBecause because(Decision decision) {
        return decision instanceof Decision.NotSent(NotSentBecause because) ? because : null;
    }

    private static @Nullable Instant due(Decision decision, Instant now) {
        return switch (decision) {
            case Decision.Send _ -> now;
            case Decision.Wait(Instant until) -> until;
            case Decision.NotSent _ -> null;
        };
    }

    private Written words(WriteLetter.Command command, @Nullable String unsubscribe) {
        Map<String, Object> values = new LinkedHashMap<>(command.facts());
        if (unsubscribe != null) {
            values.put("unsubscribe", unsubscribe);
        }
        return words.write(command.template(), null, command.recipient().language(), values)
                .orElseThrow(() -> new IllegalArgumentException("there is no template " + command.template()));
    }
}
