package sambandh.application.template;

import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.TemplateVersion;

/**
 * Takes away what the company has written: one version, or all of a template's. A delivered template is then as it came.
 * Letters that were written stay as they are.
 */
public final class RemoveTemplate {
    /** @param expectedVersion the version that the removal was decided on */
    public record Whole(Actor actor, Code code, long expectedVersion) {}

    public record Version(Actor actor, Code code, int number) {}

    public sealed interface Outcome {
        record Removed() implements Outcome {}

        /** Also for one that is delivered and that the company has not touched: there is nothing to take away. */
        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        /** Letters are written of this version: another must become the current one before. */
        record IsCurrent() implements Outcome {}
    }

    private final OwnTemplates own;
    private final Audit audit;
    private final UnitOfWork unitOfWork;

    public RemoveTemplate(OwnTemplates own, Audit audit, UnitOfWork unitOfWork) {
        this.own = own;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
    }

    public Outcome handle(Whole command) {
        return unitOfWork.perform(() -> {
            OwnTemplate old = own.find(command.code()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            own.remove(old.code());
            audit.record(command.actor(), "template.remove", null, TemplateAudit.fields(old), Map.of());
            return new Outcome.Removed();
        });
    }

    public Outcome handle(Version command) {
        return unitOfWork.perform(() -> {
            OwnTemplate old = own.find(command.code()).orElse(null);
            TemplateVersion version =
                    own.version(command.code(), command.number()).orElse(null);
            if (old == null || version == null) {
                return new Outcome.Unknown();
            }
            if (old.current() == version.number()) {
                return new Outcome.IsCurrent();
            }
            own.removeVersion(old.code(), version.number());
            audit.record(command.actor(), "template.remove-version", null, TemplateAudit.fields(version), Map.of());
            return new Outcome.Removed();
        });
    }
}
