package sambandh.application.interaction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.task.ProofCheck;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.shared.Code;

/** A touchpoint shows that work was done for its customer. */
public final class InteractionProof implements ProofCheck {
    private final Interactions interactions;

    public InteractionProof(Interactions interactions) {
        this.interactions = interactions;
    }

    @Override
    public Code kind() {
        return FollowUntilSpoken.INTERACTION;
    }

    @Override
    public Optional<Instant> happened(UUID reference, @Nullable UUID customerId) {
        return interactions
                .find(new InteractionId(reference))
                .map(it -> it.details())
                .filter(it -> it.customerId().value().equals(customerId))
                .map(it -> it.startedAt());
    }
}
