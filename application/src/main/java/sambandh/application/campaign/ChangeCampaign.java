package sambandh.application.campaign;

import java.time.Clock;
import java.util.UUID;
import sambandh.application.letter.SteerMailing;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.letter.MailingId;
import sambandh.domain.shared.Actor;

/** Changes a draft, or of one that is under way its name and how fast it goes. */
public final class ChangeCampaign {
    /** @param expectedVersion the version that the change was made from */
    public record Command(Actor actor, CampaignId id, long expectedVersion, Campaign.Details details) {}

    public sealed interface Outcome {
        record Changed(Campaign campaign) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        /** It was launched: what it sends, to whom and when stays as it is. */
        record Launched() implements Outcome {}
    }

    private final Campaigns campaigns;
    private final CampaignChecks checks;
    private final Runs runs;
    private final SteerMailing mailings;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeCampaign(
            Campaigns campaigns,
            CampaignChecks checks,
            Runs runs,
            SteerMailing mailings,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.campaigns = campaigns;
        this.checks = checks;
        this.runs = runs;
        this.mailings = mailings;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** @throws sambandh.domain.shared.InvalidInput as {@link CampaignChecks#draft} */
    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Campaign old = campaigns.hold(command.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            if (command.details().equals(old.details())) {
                return new Outcome.Changed(old);
            }
            if (!old.mayBecome(command.details())) {
                return new Outcome.Launched();
            }
            return changed(command, old);
        });
    }

    private Outcome changed(Command command, Campaign old) {
        if (old.state() == Campaign.State.DRAFT) {
            checks.draft(command.details());
        }
        Campaign changed = old.change(command.details(), clock.instant());
        campaigns.replace(changed);
        if (changed.isOpen()) {
            for (Runs.Run run : runs.of(old.id())) {
                pace(run.id(), changed.details());
            }
        }
        audit.record(
                command.actor(),
                "campaign.change",
                old.id().value(),
                CampaignAudit.fields(old.details()),
                CampaignAudit.fields(changed.details()));
        return new Outcome.Changed(changed);
    }

    private void pace(UUID mailing, Campaign.Details details) {
        mailings.pace(new MailingId(mailing), details.pace(), details.errorShare());
    }
}
