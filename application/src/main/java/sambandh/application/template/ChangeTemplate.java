package sambandh.application.template;

import java.time.Clock;
import java.util.List;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.template.LetterRights;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.Purpose;
import sambandh.domain.template.Template;
import sambandh.domain.template.TemplateVersion;

/** Changes what people edit of a template, and which of its versions letters are written of. */
public final class ChangeTemplate {
    /**
     * @param expectedVersion the version that the change was made from; 0 for a delivered one that the company has not touched
     * @param current the number of a version, {@link TemplateVersion#STARTER} for the delivered one
     */
    public record Command(Actor actor, Code code, long expectedVersion, Template.Details details, int current) {}

    public sealed interface Outcome {
        record Changed(OwnTemplate template) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        /** There is no such version to become the current one. */
        record VersionUnknown() implements Outcome {}
    }

    private final OwnTemplates own;
    private final Starters starters;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeTemplate(OwnTemplates own, Starters starters, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.own = own;
        this.starters = starters;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * @throws InvalidInput {@code own_use} where the purpose is not anybody's to change
     * @throws sambandh.domain.shared.NotAllowed as {@link LetterRights#requireChange}
     */
    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            OwnTemplate old = own.find(command.code())
                    .or(() -> starters.find(command.code()).map(this::untouched))
                    .orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            if (command.current() != old.current() && !isThere(command.code(), command.current())) {
                return new Outcome.VersionUnknown();
            }
            return change(command, old);
        });
    }

    private Outcome change(Command command, OwnTemplate old) {
        boolean same = command.details().equals(old.template().details()) && command.current() == old.current();
        if (same) {
            return new Outcome.Changed(old);
        }
        mayBecome(command, old.template().details().purpose());
        OwnTemplate changed = new OwnTemplate(
                new Template(old.code(), command.details()),
                command.current(),
                old.version() + 1,
                old.createdAt(),
                clock.instant());
        if (old.version() > 0) {
            own.replace(changed);
        } else if (!own.add(changed)) {
            return new Outcome.Stale();
        }
        audit.record(
                command.actor(), "template.change", null, TemplateAudit.fields(old), TemplateAudit.fields(changed));
        return new Outcome.Changed(changed);
    }

    private static void mayBecome(Command command, Purpose before) {
        Purpose after = command.details().purpose();
        LetterRights.ownUse("/purpose", command.code())
                .filter(_ -> after != before)
                .ifPresent(fault -> {
                    throw new InvalidInput(List.of(fault));
                });
        LetterRights.requireChange(command.actor(), "/purpose", before, after);
    }

    private OwnTemplate untouched(Starters.Starter starter) {
        return new OwnTemplate(starter.template(), TemplateVersion.STARTER, 0, clock.instant(), clock.instant());
    }

    private boolean isThere(Code code, int number) {
        return number == TemplateVersion.STARTER
                ? starters.find(code).isPresent()
                : own.version(code, number).isPresent();
    }
}
