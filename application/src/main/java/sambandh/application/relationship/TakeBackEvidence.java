package sambandh.application.relationship;

import java.util.Optional;
import java.util.UUID;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Evidence;
import sambandh.domain.shared.Actor;

/** Takes back what was told by mistake; the stages are as if it had never been told. */
public final class TakeBackEvidence {
    public record Command(Actor actor, CustomerId customerId, UUID evidence) {}

    public sealed interface Outcome {
        record TakenBack() implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private final Stages stages;
    private final StageNews news;
    private final UnitOfWork unitOfWork;

    public TakeBackEvidence(Stages stages, StageNews news, UnitOfWork unitOfWork) {
        this.stages = stages;
        this.news = news;
        this.unitOfWork = unitOfWork;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Optional<Evidence> found = stages.told(command.customerId()).stream()
                    .filter(it -> it.id().equals(command.evidence()))
                    .findFirst();
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            Evidence evidence = found.get();
            stages.hold(command.customerId());
            stages.remove(evidence);
            news.takenBack(command.actor(), evidence);
            Stages.Kept kept = stages.keep(command.customerId());
            if (news.isLive(evidence.day())) {
                news.kept(command.customerId(), kept);
            }
            return new Outcome.TakenBack();
        });
    }
}
