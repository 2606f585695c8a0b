package sambandh.application.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sambandh.application.letter.MailingViews;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.shared.Scope;

/** How a campaign gets on. However many look, each instance asks the database about one campaign once a second at the most. */
public final class WatchCampaign {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int KNOWN_AT_MOST = 200;

    /** @param mailings one for each time that people were put in, the oldest first */
    public record Progress(
            Campaign campaign, List<Mailing> mailings, List<MailingViews.Count> counts, long heldOut, Instant at) {
        /** Whether nothing of it will change by itself any more. */
        public boolean isOver() {
            boolean ended = campaign.state() == Campaign.State.DONE || campaign.state() == Campaign.State.CANCELLED;
            return ended && mailings.stream().allMatch(mailing -> mailing.closedAt() != null);
        }
    }

    private record Seen(Progress progress, LetterCounts counts) {}

    private final CampaignViews campaigns;
    private final MailingViews mailings;
    private final Runs runs;
    private final Clock clock;
    private final Map<CampaignId, Seen> known = new ConcurrentHashMap<>();

    public WatchCampaign(CampaignViews campaigns, MailingViews mailings, Runs runs, Clock clock) {
        this.campaigns = campaigns;
        this.mailings = mailings;
        this.runs = runs;
        this.clock = clock;
    }

    /** Empty where there is no such campaign. */
    public Optional<Progress> look(Scope scope, CampaignId id) {
        Optional<Campaign> campaign = campaigns.find(scope, id);
        Seen before = known.get(id);
        if (before != null
                && campaign.filter(before.progress().campaign()::equals).isPresent()
                && before.progress().at().plus(FRESH).isAfter(clock.instant())) {
            return Optional.of(before.progress());
        }
        if (known.size() >= KNOWN_AT_MOST) {
            known.clear();
        }
        Optional<Seen> now = campaign.map(it -> see(scope, it, before == null ? LetterCounts.NONE : before.counts()));
        now.ifPresent(it -> known.put(id, it));
        return now.map(Seen::progress);
    }

    private Seen see(Scope scope, Campaign campaign, LetterCounts before) {
        Instant now = clock.instant();
        List<Mailing> all = mailings.of(scope, campaign.id().value());
        LetterCounts counts = before.again(mailings, scope, all, now);
        return new Seen(new Progress(campaign, all, counts.all(), runs.heldOut(campaign.id()), now), counts);
    }

    /** Empty where there is no such campaign. */
    public Optional<List<MailingViews.Result>> results(Scope scope, CampaignId id, MailingViews.By by) {
        return campaigns
                .find(scope, id)
                .map(campaign -> mailings.results(
                        scope, ids(mailings.of(scope, campaign.id().value())), by));
    }

    private static List<MailingId> ids(List<Mailing> all) {
        return all.stream().map(Mailing::id).toList();
    }
}
