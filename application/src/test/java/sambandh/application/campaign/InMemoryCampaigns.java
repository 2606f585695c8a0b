package sambandh.application.campaign;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.shared.Scope;

public final class InMemoryCampaigns implements Campaigns, CampaignViews {
    private final Map<CampaignId, Campaign> all = new LinkedHashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryCampaigns(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Optional<Campaign> find(CampaignId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Campaign> hold(CampaignId id) {
        unitOfWork.mustBeOpen();
        return find(id);
    }

    @Override
    public void add(Campaign campaign) {
        unitOfWork.mustBeOpen();
        all.put(campaign.id(), campaign);
    }

    @Override
    public void replace(Campaign campaign) {
        add(campaign);
    }

    @Override
    public void remove(Campaign campaign) {
        unitOfWork.mustBeOpen();
        if (find(campaign.id()).filter(it -> it.version() == campaign.version()).isEmpty()) {
            throw new LostUpdate("campaign");
        }
        all.remove(campaign.id());
    }

    @Override
    public List<CampaignId> running() {
        return all.values().stream()
                .filter(it -> it.state() == Campaign.State.RUNNING || it.state() == Campaign.State.PAUSED)
                .map(Campaign::id)
                .toList();
    }

    @Override
    public List<CampaignId> done(Collection<CampaignId> ids) {
        return all.values().stream()
                .filter(it -> it.state() == Campaign.State.DONE && ids.contains(it.id()))
                .map(Campaign::id)
                .toList();
    }

    @Override
    public Page<Campaign> list(Scope scope, Page.Wanted wanted) {
        return InMemoryPages.page(
                scope instanceof Scope.Nothing ? List.<Campaign>of() : List.copyOf(all.values()),
                wanted,
                it -> it.createdAt().toString(),
                it -> it.id().value());
    }

    @Override
    public Optional<Campaign> find(Scope scope, CampaignId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }
}
