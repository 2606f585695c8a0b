package sambandh.persistence.campaign;

import sambandh.application.campaign.CampaignViews;
import sambandh.application.campaign.Campaigns;
import sambandh.application.campaign.CampaignsContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcCampaignsTest implements CampaignsContract {
    @Override
    public Campaigns campaigns() {
        return TestContext.bean(Campaigns.class);
    }

    @Override
    public CampaignViews views() {
        return TestContext.bean(CampaignViews.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }
}
