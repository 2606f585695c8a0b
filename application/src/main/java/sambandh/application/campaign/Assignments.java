package sambandh.application.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import sambandh.domain.campaign.CampaignId;

/** Which customers a campaign was meant for, and who of them was left alone. */
public interface Assignments {
    /** @param day the business date on which the customer was first put in, or left alone */
    record Assigned(UUID customer, boolean heldOut, LocalDate day) {}

    /** Takes customers, some of them at a time. */
    @FunctionalInterface
    interface Reader {
        void read(List<Assigned> some);
    }

    /** All of them, whatever became of their letters. */
    void each(CampaignId campaign, int atOnce, Reader reader);
}
