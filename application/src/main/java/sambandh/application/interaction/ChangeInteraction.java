package sambandh.application.interaction;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Fault;

/** Changes what people edit of a touchpoint, such as that a question has been answered since. */
public final class ChangeInteraction {
    /** @param expectedVersion the version that the change was made from; null for whatever there is */
    public record Command(
            Actor actor, InteractionId id, @Nullable Long expectedVersion, Interaction.Details details) {}

    public sealed interface Outcome {
        record Changed(Interaction interaction) implements Outcome {}

        record Unchanged(Interaction interaction) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        /** It breaks a rule, or names what is not there; every fault with its pointer. */
        record Wrong(List<Fault> faults) implements Outcome {}

        /** What was said with one customer was not said with another. */
        record OfAnotherCustomer() implements Outcome {}

        record ExternalIdTaken(ExternalId id) implements Outcome {}
    }

    private final Interactions interactions;
    private final InteractionChecks checks;
    private final InteractionNews news;
    private final FollowUntilSpoken follow;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeInteraction(
            Interactions interactions,
            InteractionChecks checks,
            InteractionNews news,
            FollowUntilSpoken follow,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.interactions = interactions;
        this.checks = checks;
        this.news = news;
        this.follow = follow;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Interaction old = interactions.find(command.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            Long expected = command.expectedVersion();
            if (expected != null && old.version() != expected) {
                return new Outcome.Stale();
            }
            if (!command.details().customerId().equals(old.details().customerId())) {
                return new Outcome.OfAnotherCustomer();
            }
            return change(command, old);
        });
    }

    private Outcome change(Command command, Interaction old) {
        InteractionChecks.Checked checked = checks.check(command.actor(), command.details(), false);
        if (!checked.faults().isEmpty()) {
            return new Outcome.Wrong(checked.faults());
        }
        ExternalId taken = checks.taken(checked.details().externalIds(), old.id());
        if (taken != null) {
            return new Outcome.ExternalIdTaken(taken);
        }
        if (checked.details().equals(old.details())) {
            return new Outcome.Unchanged(old);
        }
        Interaction changed = old.change(checked.details(), checked.zone(), clock.instant());
        interactions.replace(changed);
        news.changed(command.actor(), old, changed);
        follow.after(changed);
        return new Outcome.Changed(changed);
    }
}
