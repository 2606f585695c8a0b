package sambandh.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sambandh.application.campaign.Campaigns;
import sambandh.application.campaign.Runs;
import sambandh.application.campaign.RunsContract;
import sambandh.application.letter.LetterQueue;
import sambandh.application.letter.Mailings;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.CampaignId;
import sambandh.persistence.order.TestParties;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

class JdbcRunsTest implements RunsContract {
    @BeforeEach
    void nothingIsDue() {
        write("UPDATE campaign_run SET due_at = NULL");
        write("UPDATE letter SET due_at = NULL WHERE due_at IS NOT NULL");
        write("UPDATE mailing SET state = 'done', closed_at = created_at WHERE closed_at IS NULL");
    }

    private void write(String sql) {
        unitOfWork().run(() -> TestContext.bean(Db.class).write(sql));
    }

    @Test
    void of_runs_only_those_that_have_not_ended_are_read() {
        Db db = TestContext.bean(Db.class);
        UUID campaign = UUID.randomUUID();
        unitOfWork().run(() -> {
            db.write(
                    "INSERT INTO campaign (id, version, name, template, inputs, send_when, control_percent, error_percent, state,"
                            + " created_at, changed_at) VALUES (?, 1, 'x', 't', '{}', 'at_once', 0, 5, 'running', ?, ?)",
                    campaign,
                    LONG_AGO,
                    LONG_AGO);
            for (int n = 0; n < 300; n++) {
                db.write(
                        "INSERT INTO campaign_run (id, campaign_id, planned_at, ended, attempts) VALUES (?, ?, ?, TRUE, 0)",
                        UUID.randomUUID(),
                        campaign,
                        LONG_AGO.plusSeconds(n));
            }
        });
        unitOfWork().run(() -> {
            long before = rowsRead(db);
            long asking = rowsRead(db) - before;
            before = rowsRead(db);
            assertThat(runs().unfinished()).doesNotContain(new CampaignId(campaign));
            assertThat(rowsRead(db) - before - asking).isLessThan(50);
        });
    }

    private static long rowsRead(Db db) {
        return db.list("SHOW SESSION STATUS LIKE 'Handler_read%'", row -> Long.parseLong(row.text("Value"))).stream()
                .mapToLong(Long::longValue)
                .sum();
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

    @Override
    public Mailings mailings() {
        return TestContext.bean(Mailings.class);
    }

    @Override
    public LetterQueue queue() {
        return TestContext.bean(LetterQueue.class);
    }

    @Override
    public UUID person() {
        UUID id = UUID.randomUUID();
        unitOfWork()
                .run(() -> TestContext.bean(Db.class)
                        .write(
                                "INSERT INTO person (id, version, name, do_not_contact, created_at, changed_at)"
                                        + " VALUES (?, 1, 'Somebody', FALSE, ?, ?)",
                                id,
                                LONG_AGO,
                                LONG_AGO));
        return id;
    }
}
