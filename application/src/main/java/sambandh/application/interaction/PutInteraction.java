package sambandh.application.interaction;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;

/** Logs the touchpoint that another system knows by its own id, or changes it to what that system says now. */
public final class PutInteraction {
    /**
     * @param expectedVersion the version that the change was made from; null for whatever there is
     * @param details all that people edit; outside ids are added to those it has, none is taken away
     */
    public record Command(
            Actor actor, ExternalId id, @Nullable Long expectedVersion, Interaction.Details details) {}

    /** Either it was there or not. */
    public sealed interface Outcome {
        record New(LogInteraction.Outcome logging) implements Outcome {}

        record There(ChangeInteraction.Outcome changing) implements Outcome {}
    }

    private final Interactions interactions;
    private final LogInteraction logInteraction;
    private final ChangeInteraction changeInteraction;
    private final UnitOfWork unitOfWork;

    public PutInteraction(
            Interactions interactions,
            LogInteraction logInteraction,
            ChangeInteraction changeInteraction,
            UnitOfWork unitOfWork) {
        this.interactions = interactions;
        this.logInteraction = logInteraction;
        this.changeInteraction = changeInteraction;
        this.unitOfWork = unitOfWork;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Interaction.Details sent = command.details().known(Set.of(command.id()));
            Interaction there = interactions.findByExternalId(command.id()).orElse(null);
            if (there != null) {
                return new Outcome.There(changeInteraction.handle(new ChangeInteraction.Command(
                        command.actor(), there.id(), command.expectedVersion(), merged(sent, there.details()))));
            }
            return command.expectedVersion() == null
                    ? new Outcome.New(logInteraction.handle(new LogInteraction.Command(command.actor(), sent)))
                    : new Outcome.There(new ChangeInteraction.Outcome.Stale());
        });
    }

    /** Who it was stays where the other system does not say, so that sending the same again changes nothing. */
    private static Interaction.Details merged(Interaction.Details sent, Interaction.Details there) {
        return sent.known(there.externalIds())
                .by(
                        sent.employeeId() == null ? there.employeeId() : sent.employeeId(),
                        sent.departmentId() == null ? there.departmentId() : sent.departmentId());
    }
}
