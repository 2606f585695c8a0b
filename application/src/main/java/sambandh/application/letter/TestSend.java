package sambandh.application.letter;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.PreviewTemplate;
import sambandh.application.template.TemplateEngine;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.template.Purpose;
import sambandh.domain.template.Template;

/**
 * Sends what {@link PreviewTemplate} shows to somebody of the company, to see how it arrives. It goes past the queue and is kept
 * nowhere but where a postman keeps what it delivers: no person has got a letter, and no cap counts it. Call it with no transaction open: it blocks until the mail server
 * has answered.
 */
public final class TestSend {
    private static final String MARK = "[Test] ";

    /** It is no letter of anybody's. */
    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * @param preview what is shown, of this template
     * @param own whether the address is the actor's own
     */
    public record Command(
            Actor actor, Template template, PreviewTemplate.Command preview, EmailAddress to, boolean own) {}

    public sealed interface Outcome {
        /** It was handed over, or tried to. */
        record Tried(Letter letter, PreviewTemplate.Outcome.Shown shown, Postman.Result result) implements Outcome {}

        record TemplateUnknown() implements Outcome {}

        record ReaderUnknown() implements Outcome {}

        /** Nothing is sent to an address that is suppressed, nor in the name of a company that has none. */
        record DeadAddress() implements Outcome {}

        record CompanyNotConfigured() implements Outcome {}

        /** The mail server cannot be reached just now. */
        record ServerAway() implements Outcome {}

        /** @param retryAfter how long to wait for the next test */
        record TooMany(Duration retryAfter) implements Outcome {}
    }

    private final PreviewTemplate previewTemplate;
    private final Postman postman;
    private final Suppressions suppressions;
    private final CompanyFacts companyFacts;
    private final TestTurns turns;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public TestSend(
            PreviewTemplate previewTemplate,
            Postman postman,
            Suppressions suppressions,
            CompanyFacts companyFacts,
            TestTurns turns,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.previewTemplate = previewTemplate;
        this.postman = postman;
        this.suppressions = suppressions;
        this.companyFacts = companyFacts;
        this.turns = turns;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws sambandh.domain.shared.InvalidValue as {@link PreviewTemplate#handle} */
    public Outcome handle(Command command) {
        return switch (previewTemplate.handle(command.preview())) {
            case PreviewTemplate.Outcome.TemplateUnknown _ -> new Outcome.TemplateUnknown();
            case PreviewTemplate.Outcome.ReaderUnknown _ -> new Outcome.ReaderUnknown();
            case PreviewTemplate.Outcome.Shown shown -> {
                if (suppressions.contains(command.to())) {
                    yield new Outcome.DeadAddress();
                }
                if (!postman.canWriteFor(companyFacts.company())) {
                    yield new Outcome.CompanyNotConfigured();
                }
                yield turns.isServerAway() ? new Outcome.ServerAway() : inTurn(command, shown);
            }
        };
    }

    private Outcome inTurn(Command command, PreviewTemplate.Outcome.Shown shown) {
        Duration wait = turns.begin(command.actor(), command.to());
        if (wait.isPositive()) {
            return new Outcome.TooMany(wait);
        }
        Postman.Result result = new Postman.Result.TryLater("it was not handed over");
        try {
            Letter letter = letter(command, shown);
            audit(command, shown);
            result = postman.deliver(letter);
            return new Outcome.Tried(letter, shown, result);
        } finally {
            turns.ended(command.to(), result);
        }
    }

    /** Before it leaves, so that none does of which nothing is known: as whom it is written, and where it goes. */
    private void audit(Command command, PreviewTemplate.Outcome.Shown shown) {
        PreviewTemplate.Command preview = command.preview();
        UUID reader = preview.personId() == null ? preview.customerId() : preview.personId();
        Map<String, String> fields = new HashMap<>();
        fields.put("code", command.template().code().value());
        fields.put("number", String.valueOf(shown.version()));
        fields.put("to", command.own() ? "own" : "named");
        if (!command.own()) {
            fields.put("addressDigest", suppressions.digest(command.to()));
        }
        unitOfWork.run(() -> audit.record(command.actor(), "template.test-send", reader, Map.of(), fields));
    }

    private Letter letter(Command command, PreviewTemplate.Outcome.Shown shown) {
        LetterId id = new LetterId(ids.next());
        TemplateEngine.Words words = shown.words();
        return new Letter(
                id,
                NOBODY,
                null,
                null,
                // whatever the template is for: whoever asked for a test has nothing to end
                Purpose.SERVICE,
                command.template().details().topic(),
                command.template().code(),
                shown.language(),
                command.to(),
                new Letter.Content(MARK + words.subject(), command.to().value(), words.text(), words.html(), null),
                Letter.messageId(id),
                Letter.State.SENDING,
                null,
                1,
                null,
                null,
                command.actor().reference(),
                "test:" + id.value(),
                clock.instant(),
                null);
    }
}
