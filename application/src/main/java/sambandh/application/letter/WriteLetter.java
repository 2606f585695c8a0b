package sambandh.application.letter;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.TemplateFacts;
import sambandh.application.template.WriteWords;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.SenderGate.Decision;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.template.Purpose;

/**
 * Writes a letter to one person, asks the gate and puts it into the queue, once per dedupe key. One that ended without
 * being sent stands in nobody's way: asked again when that has been mended, another one is written.
 */
public final class WriteLetter {
    /**
     * @param facts what columns tell of the reader, see {@link TemplateFacts}, and the template's own inputs
     * @param reference what the letter is about
     * @param replyTo who of the company gets the answer, null for the company itself
     */
    public record Command(
            Actor actor,
            Recipient recipient,
            @Nullable UUID customerId,
            Purpose purpose,
            Code topic,
            Code template,
            Map<String, ?> facts,
            @Nullable UUID reference,
            String dedupeKey,
            @Nullable EmailAddress replyTo) {
        /** The company itself gets the answer. */
        public Command(
                Actor actor,
                Recipient recipient,
                @Nullable UUID customerId,
                Purpose purpose,
                Code topic,
                Code template,
                Map<String, ?> facts,
                @Nullable UUID reference,
                String dedupeKey) {
            this(actor, recipient, customerId, purpose, topic, template, facts, reference, dedupeKey, null);
        }
    }

    /** @param fresh false when the letter had been written before, and nothing has changed for it since */
    public record Written(Letter letter, boolean fresh) {}

    private final Letters letters;
    private final AskGate gate;
    private final LetterComposer composer;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Bells bells;
    private final Ids ids;
    private final Clock clock;

    public WriteLetter(
            Letters letters,
            AskGate gate,
            WriteWords words,
            UnsubscribeLinks links,
            Audit audit,
            UnitOfWork unitOfWork,
            Bells bells,
            Ids ids,
            Clock clock) {
        this.letters = letters;
        this.gate = gate;
        this.composer = new LetterComposer(words, links);
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    public Written handle(Command command) {
        return unitOfWork.perform(() -> {
            Letter before = letters.findByDedupeKey(command.dedupeKey()).orElse(null);
            return before == null || before.mayBeWrittenAnew() ? write(command, before) : new Written(before, false);
        });
    }

    private Written write(Command command, @Nullable Letter before) {
        Letter letter = letter(command);
        if (before != null) {
            if (isInTheWayOfBoth(letter, before)) {
                return new Written(before, false);
            }
            letters.giveWay(before);
        }
        if (!letters.add(letter)) {
            return new Written(letters.findByDedupeKey(command.dedupeKey()).orElseThrow(), false);
        }
        audit.record(command.actor(), "letter.write", letter.id().value(), Map.of(), told(letter));
        unitOfWork.afterCommit(() -> bells.ring(LetterQueue.NAME));
        return new Written(letter, true);
    }

    /** As long as what kept it from being sent has not been mended, another one would only say the same. */
    private static boolean isInTheWayOfBoth(Letter letter, Letter before) {
        return letter.state() == Letter.State.NOT_SENT
                && letter.notSentBecause() == before.notSentBecause()
                && Objects.equals(letter.address(), before.address());
    }

    private Letter letter(Command command) {
        Recipient recipient = command.recipient();
        LetterId id = new LetterId(ids.next());
        Decision decision = gate.ask(command.purpose(), command.topic(), recipient, recipient.address(), id);
        return composer.compose(command, id, decision, clock.instant());
    }

    private static Map<String, ?> told(Letter letter) {
        return Map.of(
                "personId", letter.personId().toString(),
                "template", letter.template().value(),
                "state", letter.state().name());
    }
}
