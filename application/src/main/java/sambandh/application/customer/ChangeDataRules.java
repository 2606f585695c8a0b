package sambandh.application.customer;

import java.time.Period;
import java.util.Map;
import sambandh.application.customer.DataRules.Kept;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Actor;

/** Changes after how long data have to be confirmed again. */
public final class ChangeDataRules {
    /** @param expectedVersion the version that the change was made from */
    public record Command(Actor actor, long expectedVersion, Period confirmWithin) {}

    public sealed interface Outcome {
        record Changed(Kept rules) implements Outcome {}

        record Stale() implements Outcome {}
    }

    private final DataRules rules;
    private final Freshness freshness;
    private final Audit audit;
    private final UnitOfWork unitOfWork;

    public ChangeDataRules(DataRules rules, Freshness freshness, Audit audit, UnitOfWork unitOfWork) {
        this.rules = rules;
        this.freshness = freshness;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Kept before = rules.kept();
            if (before.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            if (before.confirmWithin().equals(command.confirmWithin()) && before.version() > 0) {
                return new Outcome.Changed(before);
            }
            Kept after = new Kept(command.confirmWithin(), before.version() + 1);
            rules.replace(after);
            audit.record(command.actor(), "data-rules.change", null, told(before), told(after));
            unitOfWork.afterCommit(freshness::askAnew);
            return new Outcome.Changed(after);
        });
    }

    private static Map<String, ?> told(Kept rules) {
        return Map.of("confirmWithin", rules.confirmWithin().toString());
    }
}
