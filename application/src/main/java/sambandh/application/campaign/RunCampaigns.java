package sambandh.application.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import sambandh.application.campaign.Runs.Claimed;
import sambandh.application.campaign.Runs.Run;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.letter.Mailings;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.Ids;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.Campaign.State;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.letter.Mailing;

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
    private final Mailings mailings;
    private final CompanyProfiles company;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public RunCampaigns(
            Campaigns campaigns,
            Runs runs,
            FanOut fanOut,
            Mailings mailings,
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
        look();
        Optional<Claimed> taken = unitOfWork.perform(() -> runs.take(ids.next(), Heartbeat.LEASE));
        taken.ifPresent(this::work);
        return taken.isPresent();
    }

    /** A campaign of which nothing is left to do is done, and one of which letters are sent again is not. Only what is open is read. */
    private void look() {
        // in this order: what begins has a run before it is running, and letters before its run has ended
        List<CampaignId> running = campaigns.running();
        Set<CampaignId> unfinished = running.isEmpty() ? Set.of() : runs.unfinished();
        Set<UUID> open = mailings.openOccasions();
        running.stream()
                .filter(id -> !unfinished.contains(id) && !open.contains(id.value()))
                .forEach(id -> unitOfWork.run(() -> went(id, Campaign::isOpen, State.DONE)));
        List<CampaignId> others = open.stream()
                .map(CampaignId::new)
                .filter(id -> !running.contains(id))
                .toList();
        campaigns.done(others).forEach(id -> unitOfWork.run(() -> went(id, RunCampaigns::isDone, State.RUNNING)));
    }

    private static boolean isDone(Campaign campaign) {
        return campaign.state() == State.DONE;
    }

    private void went(CampaignId id, Predicate<Campaign> from, State to) {
        campaigns.hold(id).filter(from).ifPresent(now -> campaigns.replace(now.went(to, clock.instant())));
    }

    /** What is put in when its time has come. */
    private record Begun(Campaign campaign, Mailing mailing) {}

    private void work(Claimed claimed) {
        AtomicBoolean ours = new AtomicBoolean(true);
        try (Heartbeat _ =
                Heartbeat.start(() -> ours.set(unitOfWork.perform(() -> runs.renew(claimed, Heartbeat.LEASE))))) {
            Optional<Begun> begun = unitOfWork.perform(() -> begin(claimed));
            if (begun.filter(it -> fanOut.fill(it.campaign(), claimed.run(), it.mailing(), ours::get))
                    .isPresent()) {
                unitOfWork.run(() -> end(claimed));
            }
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException failed) {
            unitOfWork.run(() -> runs.later(claimed, FAILED, failed.getClass().getName()));
            throw failed;
        }
    }

    /** The mailing is made while the campaign is held: whoever pauses or cancels it comes before, or finds the mailing. */
    private Optional<Begun> begin(Claimed claimed) {
        Campaign now = campaigns.hold(claimed.run().campaign()).orElseThrow();
        if (!now.isOpen()) {
            runs.end(claimed);
            return Optional.empty();
        }
        if (now.state() == State.PAUSED) {
            runs.later(claimed, PAUSED, null);
            return Optional.empty();
        }
        if (!runs.begin(claimed, clock.instant().atZone(zone()).toLocalDate())) {
            return Optional.empty();
        }
        Campaign running = now.state() == State.RUNNING ? now : now.went(State.RUNNING, clock.instant());
        campaigns.replace(running);
        return Optional.of(new Begun(running, fanOut.begin(running, claimed.run())));
    }

    private void end(Claimed claimed) {
        Run run = claimed.run();
        Campaign now = campaigns.hold(run.campaign()).orElseThrow();
        if (runs.end(claimed) && now.isOpen()) {
            Instant next = now.details().when().next(run.plannedAt(), clock.instant());
            if (next != null) {
                runs.plan(ids.next(), run.campaign(), next);
            }
        }
    }

    private ZoneId zone() {
        return company.current().details().zone();
    }
}
