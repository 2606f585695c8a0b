package sambandh.application.cadence;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.TemplateShelf;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanId;
import sambandh.domain.cadence.PlanStep;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;

/** Makes plans, adopts delivered ones, and changes them: each change is a version more, and who is enrolled stays with the old. */
public final class ChangePlans {
    public record Making(Actor actor, Code code, Plan.Details details) {}

    public record Adoption(Actor actor, Code starter) {}

    public record Change(Actor actor, PlanId id, long expectedVersion, Plan.Details details) {}

    public sealed interface Outcome {
        record Done(Plan plan) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record CodeTaken() implements Outcome {}
    }

    private final Plans plans;
    private final StarterPlans starters;
    private final TemplateShelf shelf;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public ChangePlans(
            Plans plans,
            StarterPlans starters,
            TemplateShelf shelf,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.plans = plans;
        this.starters = starters;
        this.shelf = shelf;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws sambandh.domain.shared.InvalidInput where a step's template, or the plan that follows, is not there */
    public Outcome handle(Making making) {
        return unitOfWork.perform(() -> {
            check(making.code(), making.details());
            Plan made = Plan.make(new PlanId(ids.next()), making.code(), making.details(), clock.instant());
            if (!plans.add(made)) {
                return new Outcome.CodeTaken();
            }
            audit.record(making.actor(), "plan.create", made.id().value(), Map.of(), fields(made.details()));
            return new Outcome.Done(made);
        });
    }

    public Outcome handle(Adoption adoption) {
        Optional<StarterPlans.Starter> starter = starters.all().stream()
                .filter(it -> it.code().equals(adoption.starter()))
                .findFirst();
        return starter.map(it -> handle(new Making(adoption.actor(), it.code(), it.details())))
                .orElseGet(Outcome.Unknown::new);
    }

    /** @throws sambandh.domain.shared.InvalidInput as in making one */
    public Outcome handle(Change change) {
        return unitOfWork.perform(() -> {
            Plan old = plans.hold(change.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != change.expectedVersion()) {
                return new Outcome.Stale();
            }
            if (old.details().equals(change.details())) {
                return new Outcome.Done(old);
            }
            check(old.code(), change.details());
            Plan changed = old.change(change.details(), clock.instant());
            plans.replace(changed);
            audit.record(
                    change.actor(), "plan.change", old.id().value(), fields(old.details()), fields(changed.details()));
            return new Outcome.Done(changed);
        });
    }

    private void check(Code own, Plan.Details details) {
        Faults faults = new Faults();
        for (int i = 0; i < details.steps().size(); i++) {
            PlanStep step = details.steps().get(i);
            if (step.template() != null && shelf.find(step.template(), null).isEmpty()) {
                faults.add("/steps/" + i + "/template", "unknown_template", "There is no such template.");
            }
        }
        Code then = details.then();
        if (then != null && !then.equals(own) && plans.find(then).isEmpty() && !isStarter(then)) {
            faults.add("/then", "unknown_plan", "There is no such plan.");
        }
        faults.orThrow();
    }

    /** A delivered plan may be followed by another one that nobody has adopted yet; then the best nurture follows. */
    private boolean isStarter(Code code) {
        return starters.all().stream().anyMatch(it -> it.code().equals(code));
    }

    private static Map<String, Object> fields(Plan.Details details) {
        return Map.of(
                "name", details.name(),
                "kind", details.kind().name(),
                "inUse", details.inUse(),
                "steps", details.stepCodes());
    }
}
