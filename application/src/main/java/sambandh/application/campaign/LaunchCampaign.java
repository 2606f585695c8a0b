package sambandh.application.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sambandh.application.segment.Segments;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.SegmentId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;

/** Lets a draft go: from now on what it sends and to whom is settled. */
public final class LaunchCampaign {
    public record Command(Actor actor, CampaignId id) {}

    public sealed interface Outcome {
        record Launched(Campaign campaign) implements Outcome {}

        record Unknown() implements Outcome {}

        /** It is no draft any more. */
        record Already(Campaign campaign) implements Outcome {}
    }

    private final Campaigns campaigns;
    private final CampaignChecks checks;
    private final Segments segments;
    private final Runs runs;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Bells bells;
    private final Ids ids;
    private final Clock clock;

    public LaunchCampaign(
            Campaigns campaigns,
            CampaignChecks checks,
            Segments segments,
            Runs runs,
            Audit audit,
            UnitOfWork unitOfWork,
            Bells bells,
            Ids ids,
            Clock clock) {
        this.campaigns = campaigns;
        this.checks = checks;
        this.segments = segments;
        this.runs = runs;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws InvalidInput with every error in the letter, where there is one
     * @throws sambandh.domain.shared.NotAllowed where letters of its purpose are not for the actor to send
     */
    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Campaign draft = campaigns.hold(command.id()).orElse(null);
            if (draft == null) {
                return new Outcome.Unknown();
            }
            if (draft.state() != Campaign.State.DRAFT) {
                return new Outcome.Already(draft);
            }
            checks.draft(draft.details());
            checks.allowed(command.actor(), "", draft.details().template());
            List<Fault> faults = new ArrayList<>(checks.refusals(
                    "", draft.details().template(), draft.details().inputs()));
            faults.addAll(checks.late(draft.details().when()));
            if (!faults.isEmpty()) {
                throw new InvalidInput(faults);
            }
            return new Outcome.Launched(launched(command.actor(), draft));
        });
    }

    private Campaign launched(Actor actor, Campaign draft) {
        Instant now = clock.instant();
        int version = checks.template(draft.details()).orElseThrow().words().number();
        Campaign launched = draft.launch(new Campaign.Launch(now, actor.reference(), condition(draft), version));
        campaigns.replace(launched);
        Instant first = draft.details().when().next(null, now);
        runs.plan(ids.next(), draft.id(), Objects.requireNonNull(first));
        audit.record(actor, "campaign.launch", draft.id().value(), Map.of(), CampaignAudit.fields(launched.details()));
        unitOfWork.afterCommit(() -> bells.ring(Runs.BELL));
        return launched;
    }

    private @Nullable Condition condition(Campaign draft) {
        return draft.details().segmentId() == null
                ? null
                : segments.find(new SegmentId(draft.details().segmentId()))
                        .orElseThrow()
                        .details()
                        .condition();
    }
}
