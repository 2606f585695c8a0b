package sambandh.application.campaign;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.MailingViews;
import sambandh.application.letter.SteerMailing;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.Campaign.State;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Scope;

/** Pauses, resumes and cancels what was launched, with all its mailings. What is on its way to a mail server ends as it ends. */
public final class SteerCampaign {
    public enum Action {
        PAUSE,
        RESUME,
        CANCEL
    }

    public record Command(Actor actor, CampaignId id, Action action) {}

    public sealed interface Outcome {
        /** Also where it was so before. */
        record Done(Campaign campaign) implements Outcome {}

        record Unknown() implements Outcome {}

        /** In this state that cannot be done. */
        record Refused(State state) implements Outcome {}
    }

    private final Campaigns campaigns;
    private final Runs runs;
    private final SteerMailing steer;
    private final MailingViews mailings;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Bells bells;
    private final Clock clock;

    public SteerCampaign(
            Campaigns campaigns,
            Runs runs,
            SteerMailing steer,
            MailingViews mailings,
            Audit audit,
            UnitOfWork unitOfWork,
            Bells bells,
            Clock clock) {
        this.campaigns = campaigns;
        this.runs = runs;
        this.steer = steer;
        this.mailings = mailings;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.bells = bells;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Campaign now = campaigns.hold(command.id()).orElse(null);
            if (now == null) {
                return new Outcome.Unknown();
            }
            List<MailingId> all = mailings.of(new Scope.Company(), now.id().value()).stream()
                    .map(Mailing::id)
                    .toList();
            State next = next(now, command.action(), !all.isEmpty());
            if (next == null) {
                return new Outcome.Refused(now.state());
            }
            all.forEach(id -> steer(command.action(), id));
            return new Outcome.Done(next == now.state() ? now : steered(command, now, next));
        });
    }

    private Campaign steered(Command command, Campaign now, State next) {
        Campaign steered = now.steered(next, clock.instant());
        campaigns.replace(steered);
        if (next == State.CANCELLED) {
            runs.forget(now.id());
        }
        audit.record(
                command.actor(),
                "campaign." + command.action().name().toLowerCase(Locale.ROOT),
                now.id().value(),
                Map.of("state", now.state().name()),
                Map.of("state", next.name()));
        unitOfWork.afterCommit(() -> bells.ring(Runs.BELL));
        return steered;
    }

    private void steer(Action action, MailingId id) {
        switch (action) {
            case PAUSE -> steer.pause(id);
            case RESUME -> steer.resume(id);
            case CANCEL -> steer.cancel(id);
        }
    }

    private static @Nullable State next(Campaign now, Action action, boolean begun) {
        State state = now.state();
        return switch (action) {
            case PAUSE -> now.isOpen() ? State.PAUSED : null;
            // one that paused by itself runs, and its mailing goes on
            case RESUME ->
                state == State.PAUSED ? begun ? State.RUNNING : State.SCHEDULED : now.isOpen() ? state : null;
            case CANCEL -> now.isOpen() || state == State.CANCELLED ? State.CANCELLED : null;
        };
    }
}
