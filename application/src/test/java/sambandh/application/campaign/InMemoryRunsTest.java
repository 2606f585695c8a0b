package sambandh.application.campaign;

import java.util.UUID;
import sambandh.application.letter.LetterQueue;
import sambandh.application.letter.Mailings;
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

    @Override
    public Mailings mailings() {
        return desk.mailings;
    }

    @Override
    public LetterQueue queue() {
        return desk.letters;
    }

    @Override
    public UUID person() {
        return desk.somebody().personId();
    }
}
