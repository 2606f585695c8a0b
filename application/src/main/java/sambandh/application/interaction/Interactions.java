package sambandh.application.interaction;

import java.util.Optional;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.shared.ExternalId;

/** The touchpoints with the company's customers. Writing wants a unit of work. */
public interface Interactions {
    Optional<Interaction> find(InteractionId id);

    Optional<Interaction> findByExternalId(ExternalId id);

    /** @throws LostUpdate when another one took one of its outside ids in between */
    void add(Interaction interaction);

    /**
     * Puts it in the place of its version before.
     *
     * @throws LostUpdate when that is no longer the newest, or another one took one of its outside ids in between
     */
    void replace(Interaction interaction);
}
