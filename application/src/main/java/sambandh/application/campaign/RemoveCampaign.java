package sambandh.application.campaign;

import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.shared.Actor;

/** Throws a draft away. What was launched stays, for what it has done. */
public final class RemoveCampaign {
    /** @param expectedVersion the version that was looked at */
    public record Command(Actor actor, CampaignId id, long expectedVersion) {}

    public sealed interface Outcome {
        record Removed() implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record Launched() implements Outcome {}
    }

    private final Campaigns campaigns;
    private final Audit audit;
    private final UnitOfWork unitOfWork;

    public RemoveCampaign(Campaigns campaigns, Audit audit, UnitOfWork unitOfWork) {
        this.campaigns = campaigns;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Campaign old = campaigns.hold(command.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            if (old.state() != Campaign.State.DRAFT) {
                return new Outcome.Launched();
            }
            campaigns.remove(old);
            audit.record(
                    command.actor(),
                    "campaign.remove",
                    old.id().value(),
                    CampaignAudit.fields(old.details()),
                    Map.of());
            return new Outcome.Removed();
        });
    }
}
