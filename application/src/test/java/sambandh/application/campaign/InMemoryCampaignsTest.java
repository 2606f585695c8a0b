package sambandh.application.campaign;

import sambandh.application.shared.UnitOfWork;

class InMemoryCampaignsTest implements CampaignsContract {
    private final CampaignDesk desk = new CampaignDesk();

    @Override
    public Campaigns campaigns() {
        return desk.campaigns;
    }

    @Override
    public CampaignViews views() {
        return desk.campaigns;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return desk.unitOfWork;
    }
}
