package sambandh.persistence.campaign;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import sambandh.application.campaign.Campaigns;
import sambandh.application.campaign.Runs;
import sambandh.application.campaign.RunsContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.order.TestParties;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

class JdbcRunsTest implements RunsContract {
    @BeforeEach
    void nothingIsDue() {
        unitOfWork().run(() -> TestContext.bean(Db.class).write("UPDATE campaign_run SET due_at = NULL"));
    }

    @Override
    public Campaigns campaigns() {
        return TestContext.bean(Campaigns.class);
    }

    @Override
    public Runs runs() {
        return TestContext.bean(Runs.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Override
    public UUID customer() {
        return TestParties.customer();
    }
}
