package sambandh.persistence.campaign;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import sambandh.application.campaign.Assignments;
import sambandh.domain.campaign.CampaignId;
import sambandh.persistence.shared.Db;

/** All are read before any is handed on, in twenty bytes each: what is done with them asks the database too. */
@Singleton
class JdbcAssignments implements Assignments {
    private static final String TREATED = "SELECT l.customer_id, MIN(r.day) AS day FROM campaign_run r"
            + " STRAIGHT_JOIN letter l FORCE INDEX (letter_of_mailing) ON l.mailing_id = r.id"
            + " WHERE r.campaign_id = ? AND r.day IS NOT NULL AND l.customer_id IS NOT NULL"
            + " AND NOT l.not_sent_because <=> 'control_group' GROUP BY l.customer_id";

    private static final String HELD_OUT = "SELECT h.customer_id, r.day FROM campaign_holdout h"
            + " STRAIGHT_JOIN campaign_run r ON r.id = h.run_id WHERE h.campaign_id = ? AND r.day IS NOT NULL";

    private final Db db;

    JdbcAssignments(Db db) {
        this.db = db;
    }

    @Override
    public void each(CampaignId campaign, int atOnce, Reader reader) {
        read(TREATED, campaign, false, atOnce, reader);
        read(HELD_OUT, campaign, true, atOnce, reader);
    }

    private void read(String sql, CampaignId campaign, boolean heldOut, int atOnce, Reader reader) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        db.each(sql, List.of(campaign.value()), row -> {
            bytes.writeBytes(row.bytes("customer_id"));
            bytes.writeBytes(ByteBuffer.allocate(4)
                    .putInt(Math.toIntExact(row.date("day").toEpochDay()))
                    .array());
        });
        ByteBuffer all = ByteBuffer.wrap(bytes.toByteArray());
        List<Assigned> some = new ArrayList<>(atOnce);
        while (all.hasRemaining()) {
            UUID customer = new UUID(all.getLong(), all.getLong());
            some.add(new Assigned(customer, heldOut, LocalDate.ofEpochDay(all.getInt())));
            if (some.size() == atOnce || !all.hasRemaining()) {
                reader.read(List.copyOf(some));
                some.clear();
            }
        }
    }
}
