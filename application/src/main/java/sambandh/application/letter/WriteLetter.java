package sambandh.application.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.Purpose;
import sambandh.domain.letter.SenderGate.Decision;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;

/** Writes a letter to one person, asks the gate and puts it into the queue, once per dedupe key. */
public final class WriteLetter {
    /**
     * @param facts what columns tell of the reader, see {@link LetterFacts}
     * @param reference what the letter is about
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
            String dedupeKey) {}

    /** @param fresh false when the letter had been written before */
    public record Written(Letter letter, boolean fresh) {}

    private final Letters letters;
    private final AskGate gate;
    private final Templates templates;
    private final CompanyFacts companyFacts;
    private final UnsubscribeLinks links;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Bells bells;
    private final Ids ids;
    private final Clock clock;

    public WriteLetter(
            Letters letters,
            AskGate gate,
            Templates templates,
            CompanyFacts companyFacts,
            UnsubscribeLinks links,
            Audit audit,
            UnitOfWork unitOfWork,
            Bells bells,
            Ids ids,
            Clock clock) {
        this.letters = letters;
        this.gate = gate;
        this.templates = templates;
        this.companyFacts = companyFacts;
        this.links = links;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    public Written handle(Command command) {
        return unitOfWork.perform(() -> {
            Optional<Letter> before = letters.findByDedupeKey(command.dedupeKey());
            if (before.isPresent()) {
                return new Written(before.get(), false);
            }
            Letter letter = write(command);
            if (!letters.add(letter)) {
                return new Written(letters.findByDedupeKey(command.dedupeKey()).orElseThrow(), false);
            }
            audit.record(command.actor(), "letter.write", letter.id().value(), Map.of(), told(letter));
            unitOfWork.afterCommit(() -> bells.ring(LetterQueue.NAME));
            return new Written(letter, true);
        });
    }

    private Letter write(Command command) {
        Recipient recipient = command.recipient();
        CompanyFacts.Company company = companyFacts.company();
        LetterId id = new LetterId(ids.next());
        @Nullable String unsubscribe = command.purpose().isOptional()
                ? links.link(new UnsubscribeLinks.Target(recipient.personId(), command.topic()))
                : null;
        Templates.Rendered words = templates.render(
                command.template(),
                Stream.of(Optional.ofNullable(recipient.language()), Optional.of(company.language()))
                        .flatMap(Optional::stream)
                        .toList(),
                LetterFields.of(command, company, unsubscribe));
        Decision decision = gate.ask(command.purpose(), command.topic(), recipient, recipient.address(), id);
        return letter(command, id, words.language(), content(recipient, words, unsubscribe), decision);
    }

    private Letter letter(Command command, LetterId id, Language language, Letter.Content content, Decision decision) {
        Instant now = clock.instant();
        return new Letter(
                id,
                command.recipient().personId(),
                command.customerId(),
                command.reference(),
                command.purpose(),
                command.topic(),
                command.template(),
                language,
                command.recipient().address(),
                content,
                id.value() + "@letters.sambandh",
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

    private static Letter.Content content(Recipient recipient, Templates.Rendered words, @Nullable String unsubscribe) {
        return new Letter.Content(words.subject(), recipient.name(), words.text(), words.html(), unsubscribe);
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

    private static Map<String, ?> told(Letter letter) {
        return Map.of(
                "personId", letter.personId().toString(),
                "template", letter.template().value(),
                "state", letter.state().name());
    }
}
