package sambandh.application.letter;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import sambandh.application.letter.UnsubscribeLinks.Target;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;

/** Ends letters of a topic, or all optional ones, for a person with a signed link; also those in the queue. */
public final class Unsubscribe {
    /**
     * @param everything ends all letters of relationship and marketing, not only the link's topic
     * @param wording what was shown beside the button
     */
    public record Command(String token, boolean everything, String wording) {
        public Command(String token, boolean everything) {
            this(token, everything, "List-Unsubscribe=One-Click");
        }
    }

    /** Of the page, which speaks several. */
    static final Language SEVERAL = new Language("mul");

    public sealed interface Outcome {
        /** Also when it had been done before. */
        record Done(Code topic) implements Outcome {}

        record LinkUnknown() implements Outcome {}
    }

    private final UnsubscribeLinks links;
    private final Recipients recipients;
    private final Letters letters;
    private final Preferences preferences;
    private final RecordWish recordWish;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public Unsubscribe(
            UnsubscribeLinks links,
            Recipients recipients,
            Letters letters,
            Preferences preferences,
            RecordWish recordWish,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.links = links;
        this.recipients = recipients;
        this.letters = letters;
        this.preferences = preferences;
        this.recordWish = recordWish;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** What the link would end; changes nothing. */
    public Optional<Code> look(String token) {
        return links.read(token).map(Target::topic);
    }

    public Outcome handle(Command command) {
        Optional<Target> target = links.read(command.token());
        return target.isEmpty() ? new Outcome.LinkUnknown() : unitOfWork.perform(() -> end(target.get(), command));
    }

    private Outcome end(Target target, Command command) {
        boolean everything = command.everything();
        Actor person = new Actor.OfCustomer(target.personId());
        Code topic = everything ? Recipients.ALL_TOPICS : target.topic();
        preferences.hold(target.personId());
        boolean fresh = recipients.optOut(target.personId(), topic, clock.instant(), person.reference());
        if (fresh) {
            audit.record(person, "person.opt-out", target.personId(), Map.of(), Map.of("topic", topic.value()));
            recordWish.record(
                    person,
                    target.personId(),
                    new RecordWish.Shown(target.letterId(), SEVERAL, command.wording()),
                    "unsubscribed",
                    Map.of("topic", topic.value()));
        }
        if (preferences.withdraw(target.personId(), everything ? null : topic, clock.instant()) || fresh) {
            preferences.raise(target.personId());
        }
        letters.stop(target.personId(), everything ? null : topic, NotSentBecause.OPTED_OUT);
        return new Outcome.Done(topic);
    }
}
