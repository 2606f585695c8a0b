package sambandh.application.campaign;

import java.time.Clock;
import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.shared.Actor;

/** Makes a draft; nobody is written to. */
public final class CreateCampaign {
    public record Command(Actor actor, Campaign.Details details) {}

    private final Campaigns campaigns;
    private final CampaignChecks checks;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public CreateCampaign(
            Campaigns campaigns, CampaignChecks checks, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.campaigns = campaigns;
        this.checks = checks;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws sambandh.domain.shared.InvalidInput as {@link CampaignChecks#draft} */
    public Campaign handle(Command command) {
        return unitOfWork.perform(() -> {
            checks.draft(command.details());
            Campaign campaign = Campaign.make(new CampaignId(ids.next()), command.details(), clock.instant());
            campaigns.add(campaign);
            audit.record(
                    command.actor(),
                    "campaign.create",
                    campaign.id().value(),
                    Map.of(),
                    CampaignAudit.fields(campaign.details()));
            return campaign;
        });
    }
}
