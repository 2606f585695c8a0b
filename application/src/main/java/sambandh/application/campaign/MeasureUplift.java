package sambandh.application.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.campaign.Assignments.Assigned;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.order.HistoryViews;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.campaign.Uplift;
import sambandh.domain.campaign.UpliftTally;
import sambandh.domain.order.CountedDays;
import sambandh.domain.order.OrderHistory;
import sambandh.domain.shared.Scope;

/** Tells what a campaign has done to those who were written to, beside those who were left alone. */
public final class MeasureUplift {
    private static final int AT_ONCE = 4_096;
    private static final CountedDays NO_ORDERS = CountedDays.of(OrderHistory.NONE, LocalDate.EPOCH);

    private final CampaignViews campaigns;
    private final Assignments assignments;
    private final HistoryViews histories;
    private final CompanyProfiles company;
    private final Clock clock;

    public MeasureUplift(
            CampaignViews campaigns,
            Assignments assignments,
            HistoryViews histories,
            CompanyProfiles company,
            Clock clock) {
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.histories = histories;
        this.company = company;
        this.clock = clock;
    }

    /**
     * Empty where there is no such campaign.
     *
     * @param days after the letter's day, 1 to 3,660
     * @param asOf the last business date that is looked at; null for today
     */
    public Optional<Uplift> handle(Scope scope, CampaignId id, int days, @Nullable LocalDate asOf) {
        return campaigns.find(scope, id).map(campaign -> {
            LocalDate today =
                    clock.instant().atZone(company.current().details().zone()).toLocalDate();
            LocalDate last = asOf == null || asOf.isAfter(today) ? today : asOf;
            UpliftTally tally = new UpliftTally(days, last);
            assignments.each(id, AT_ONCE, some -> add(scope, some, tally, last));
            return tally.told();
        });
    }

    private void add(Scope scope, List<Assigned> some, UpliftTally tally, LocalDate asOf) {
        Map<UUID, CountedDays> orders = new HashMap<>();
        histories.of(scope, some.stream().map(Assigned::customer).toList(), asOf, orders::put);
        some.forEach(one -> tally.add(one.heldOut(), one.day(), orders.getOrDefault(one.customer(), NO_ORDERS)));
    }
}
