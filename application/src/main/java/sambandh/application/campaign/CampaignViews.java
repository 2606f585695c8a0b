package sambandh.application.campaign;

import java.util.Optional;
import sambandh.application.shared.Page;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.shared.Scope;

/** Campaigns to look at. */
public interface CampaignViews {
    /** Sorts by {@code createdAt}. */
    Page<Campaign> list(Scope scope, Page.Wanted wanted);

    Optional<Campaign> find(Scope scope, CampaignId id);
}
