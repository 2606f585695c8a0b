package sambandh.application.template;

import java.time.Clock;
import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Actor;
import sambandh.domain.template.LetterRights;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.Template;

/** Makes a template of the company's own, that has no words yet. */
public final class CreateTemplate {
    public record Command(Actor actor, Template template) {}

    public sealed interface Outcome {
        record Created(OwnTemplate template) implements Outcome {}

        /** There is one of this code, or one that is delivered. */
        record CodeTaken() implements Outcome {}
    }

    private final OwnTemplates own;
    private final Starters starters;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public CreateTemplate(OwnTemplates own, Starters starters, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.own = own;
        this.starters = starters;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** @throws sambandh.domain.shared.NotAllowed as {@link LetterRights#require} */
    public Outcome handle(Command command) {
        LetterRights.require(
                command.actor(), "/purpose", command.template().details().purpose());
        if (starters.find(command.template().code()).isPresent()) {
            return new Outcome.CodeTaken();
        }
        return unitOfWork.perform(() -> {
            OwnTemplate made = OwnTemplate.make(command.template(), clock.instant());
            if (!own.add(made)) {
                return new Outcome.CodeTaken();
            }
            audit.record(command.actor(), "template.create", null, Map.of(), TemplateAudit.fields(made));
            return new Outcome.Created(made);
        });
    }
}
