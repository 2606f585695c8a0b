package sambandh.application.letter;

import java.time.Clock;
import java.util.Map;
import sambandh.application.letter.Suppressions.Reason;
import sambandh.application.letter.Suppressions.Suppression;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.EmailAddress;

/** Puts an address on the list of those that are not written to, or takes it off. */
public final class SuppressAddress {
    private final Suppressions suppressions;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public SuppressAddress(Suppressions suppressions, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.suppressions = suppressions;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Again is once. */
    public Suppression add(Actor actor, EmailAddress address) {
        return unitOfWork.perform(() -> {
            var before = suppressions.find(address);
            if (before.isPresent()) {
                return before.get();
            }
            suppressions.add(address, Reason.BY_HAND, clock.instant(), actor.reference());
            Suppression made = suppressions.find(address).orElseThrow();
            audit.record(actor, "suppression.add", null, Map.of(), Map.of("id", made.id()));
            return made;
        });
    }

    /** @return false when there is none */
    public boolean remove(Actor actor, String id) {
        return unitOfWork.perform(() -> {
            boolean removed = suppressions.remove(id);
            if (removed) {
                audit.record(actor, "suppression.remove", null, Map.of("id", id), Map.of());
            }
            return removed;
        });
    }
}
