package sambandh.application.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import sambandh.application.campaign.Runs.Claimed;
import sambandh.application.campaign.Runs.Run;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.letter.MailingViews;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.Ids;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.Campaign.State;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.shared.Scope;

/**
 * Puts people in when a campaign's time has come, on one instance at a time; after a death another one begins again, and who was
 * put in already stays in once. Then it plans the next time, if there is one.
 */
public final class RunCampaigns {
    private static final Duration PAUSED = Duration.ofMinutes(1);
    private static final Duration FAILED = Duration.ofSeconds(30);

    private final Campaigns campaigns;
    private final Runs runs;
    private final FanOut fanOut;
    private final MailingViews mailings;
    private final CompanyProfiles company;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public RunCampaigns(
            Campaigns campaigns,
            Runs runs,
            FanOut fanOut,
            MailingViews mailings,
            CompanyProfiles company,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.campaigns = campaigns;
        this.runs = runs;
        this.fanOut = fanOut;
        this.mailings = mailings;
        this.company = company;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes on one run, if one is due, and brings it to its end; false when there was none. */
    public boolean round() {
        campaigns.running().forEach(id -> unitOfWork.run(() -> finish(id)));
        Optional<Claimed> taken = unitOfWork.perform(() -> runs.take(ids.next(), Heartbeat.LEASE));
        taken.ifPresent(this::work);
        return taken.isPresent();
    }

    private void work(Claimed claimed) {
        Campaign campaign = campaigns.find(claimed.run().campaign()).orElseThrow();
        if (campaign.state() == State.PAUSED) {
            unitOfWork.run(() -> runs.later(claimed, PAUSED, null));
            return;
        }
        AtomicBoolean ours = new AtomicBoolean(true);
        try (Heartbeat _ =
                Heartbeat.start(() -> ours.set(unitOfWork.perform(() -> runs.renew(claimed, Heartbeat.LEASE))))) {
            if (unitOfWork.perform(() -> begin(claimed)) && fanOut.fill(campaign, claimed.run(), ours::get)) {
                unitOfWork.run(() -> end(claimed));
            }
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException failed) {
            unitOfWork.run(() -> runs.later(claimed, FAILED, failed.getClass().getName()));
            throw failed;
        }
    }

    private boolean begin(Claimed claimed) {
        Campaign now = campaigns.hold(claimed.run().campaign()).orElseThrow();
        if (!now.isOpen()) {
            runs.end(claimed);
            return false;
        }
        if (now.state() == State.SCHEDULED) {
            campaigns.replace(now.went(State.RUNNING, clock.instant()));
        }
        return runs.begin(claimed, clock.instant().atZone(zone()).toLocalDate());
    }

    private void end(Claimed claimed) {
        Run run = claimed.run();
        Campaign now = campaigns.hold(run.campaign()).orElseThrow();
        if (runs.end(claimed) && now.isOpen()) {
            Instant next = now.details().when().next(run.plannedAt(), clock.instant(), zone());
            if (next != null) {
                runs.plan(ids.next(), run.campaign(), next);
            }
        }
    }

    /** One that is sent once is done when its letters are. */
    private void finish(CampaignId id) {
        var all = mailings.of(new Scope.Company(), id.value());
        boolean over = !all.isEmpty()
                && all.stream().allMatch(mailing -> mailing.closedAt() != null)
                && runs.of(id).stream().allMatch(Run::ended);
        if (over) {
            campaigns
                    .hold(id)
                    .filter(Campaign::isOpen)
                    .ifPresent(now -> campaigns.replace(now.went(State.DONE, clock.instant())));
        }
    }

    private ZoneId zone() {
        return company.current().details().zone();
    }
}
