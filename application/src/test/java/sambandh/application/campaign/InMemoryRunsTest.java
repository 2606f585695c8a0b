package sambandh.application.campaign;

import java.util.UUID;
import sambandh.application.shared.UnitOfWork;

class InMemoryRunsTest implements RunsContract {
    private final CampaignDesk desk = new CampaignDesk();

    @Override
    public Campaigns campaigns() {
        return desk.campaigns;
    }

    @Override
    public Runs runs() {
        return desk.runs;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return desk.unitOfWork;
    }

    @Override
    public UUID customer() {
        return desk.customer();
    }
}
