package sambandh.application.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;

/** The campaigns of the company. Writing wants a unit of work. */
public interface Campaigns {
    Optional<Campaign> find(CampaignId id);

    /** As it is now, and nobody else changes it until the unit of work ends. Wants one. */
    Optional<Campaign> hold(CampaignId id);

    void add(Campaign campaign);

    /** Of one that is held, by its state; its details by the version before, else {@link LostUpdate}. */
    void replace(Campaign campaign);

    /** @throws LostUpdate when this version is no longer the newest */
    void remove(Campaign campaign);

    /** Those whose first people were put in, or are being put in, and that have not ended: running and paused ones. */
    List<CampaignId> running();

    /** Those of them that have ended by themselves. */
    List<CampaignId> done(Collection<CampaignId> ids);
}
