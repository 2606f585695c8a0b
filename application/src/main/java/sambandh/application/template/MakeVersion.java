package sambandh.application.template;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Finding;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.Template;
import sambandh.domain.template.TemplateVersion;
import sambandh.domain.template.Variant;

/** Keeps a new version of a template, unless something is wrong with it. Several may be made at once, each has its number. */
public final class MakeVersion {
    /**
     * @param variants one at least, by the rules of {@link TemplateVersion}
     * @param current whether letters are written of it at once
     */
    public record Command(
            Actor actor,
            Code code,
            List<Variant> variants,
            @Nullable String note,
            boolean current) {}

    public sealed interface Outcome {
        /** @param findings warnings only */
        record Made(TemplateVersion version, List<Finding> findings) implements Outcome {}

        record TemplateUnknown() implements Outcome {}

        /** @param findings errors and warnings */
        record Refused(List<Finding> findings) implements Outcome {}
    }

    private final OwnTemplates own;
    private final Starters starters;
    private final Lint lint;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public MakeVersion(
            OwnTemplates own, Starters starters, Lint lint, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.own = own;
        this.starters = starters;
        this.lint = lint;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        Optional<Template> template = own.find(command.code())
                .map(OwnTemplate::template)
                .or(() -> starters.find(command.code()).map(Starters.Starter::template));
        if (template.isEmpty()) {
            return new Outcome.TemplateUnknown();
        }
        List<Finding> findings = new ArrayList<>();
        command.variants().forEach(variant -> findings.addAll(lint.variant(template.get(), variant)));
        return findings.stream().anyMatch(Finding::isError)
                ? new Outcome.Refused(findings)
                : unitOfWork.perform(() -> keep(command, template.get(), findings));
    }

    private Outcome keep(Command command, Template template, List<Finding> findings) {
        Instant now = clock.instant();
        own.add(OwnTemplate.make(template, now));
        TemplateVersion version = new TemplateVersion(
                command.code(),
                own.nextNumber(command.code()),
                command.variants(),
                command.note(),
                now,
                command.actor().reference());
        own.add(version);
        if (command.current()) {
            own.replace(own.find(command.code()).orElseThrow().current(version.number(), now));
        }
        audit.record(command.actor(), "template.make-version", null, Map.of(), TemplateAudit.fields(version));
        return new Outcome.Made(version, List.copyOf(findings));
    }
}
