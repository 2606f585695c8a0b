package sambandh.application.interaction;

import java.time.Clock;
import java.util.List;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Fault;

/** Keeps what people of the company and of a customer had to do with each other. */
public final class LogInteraction {
    public record Command(Actor actor, Interaction.Details details) {}

    public sealed interface Outcome {
        record Logged(Interaction interaction) implements Outcome {}

        /** It breaks a rule, or names what is not there; every fault with its pointer. */
        record Wrong(List<Fault> faults) implements Outcome {}

        record ExternalIdTaken(ExternalId id) implements Outcome {}
    }

    private final Interactions interactions;
    private final InteractionChecks checks;
    private final InteractionNews news;
    private final FollowUntilSpoken follow;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public LogInteraction(
            Interactions interactions,
            InteractionChecks checks,
            InteractionNews news,
            FollowUntilSpoken follow,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.interactions = interactions;
        this.checks = checks;
        this.news = news;
        this.follow = follow;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            InteractionChecks.Checked checked = checks.check(command.actor(), command.details(), true);
            if (!checked.faults().isEmpty()) {
                return new Outcome.Wrong(checked.faults());
            }
            ExternalId taken = checks.taken(checked.details().externalIds(), null);
            if (taken != null) {
                return new Outcome.ExternalIdTaken(taken);
            }
            Interaction logged =
                    Interaction.log(new InteractionId(ids.next()), checked.details(), checked.zone(), clock.instant());
            interactions.add(logged);
            news.logged(command.actor(), logged);
            follow.after(logged);
            return new Outcome.Logged(logged);
        });
    }
}
