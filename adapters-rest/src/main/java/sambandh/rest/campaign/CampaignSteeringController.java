package sambandh.rest.campaign;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import sambandh.application.campaign.LaunchCampaign;
import sambandh.application.campaign.SteerCampaign;
import sambandh.application.campaign.SteerCampaign.Action;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/campaigns/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Campaigns")
@AnswersProblems
class CampaignSteeringController {
    private final LaunchCampaign launchCampaign;
    private final SteerCampaign steerCampaign;
    private final Caller caller;

    CampaignSteeringController(LaunchCampaign launchCampaign, SteerCampaign steerCampaign, Caller caller) {
        this.launchCampaign = launchCampaign;
        this.steerCampaign = steerCampaign;
        this.caller = caller;
    }

    /** Launches a draft: its audience's condition and its template's version are settled from now on. Again is once. */
    @Post("/launch")
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<CampaignResponse> launchCampaign(String id) {
        return switch (launchCampaign.handle(new LaunchCampaign.Command(caller.actor(), new CampaignId(Wire.id(id))))) {
            case LaunchCampaign.Outcome.Launched(Campaign campaign) -> answer(campaign);
            case LaunchCampaign.Outcome.Already(Campaign campaign) -> answer(campaign);
            case LaunchCampaign.Outcome.Unknown _ -> throw ProblemException.notFound();
        };
    }

    /** Pauses a campaign; what is on its way to a mail server ends as it ends. Again is once. */
    @Post("/pause")
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<CampaignResponse> pauseCampaign(String id) {
        return steer(id, Action.PAUSE);
    }

    /** Lets a campaign go on that was paused, or has paused by itself. Again is once. */
    @Post("/resumption")
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<CampaignResponse> resumeCampaign(String id) {
        return steer(id, Action.RESUME);
    }

    /** Cancels a campaign for good: no letter leaves any more, nobody else is put in. Again is once. */
    @Post("/cancellation")
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<CampaignResponse> cancelCampaign(String id) {
        return steer(id, Action.CANCEL);
    }

    private HttpResponse<CampaignResponse> steer(String id, Action action) {
        return switch (steerCampaign.handle(
                new SteerCampaign.Command(caller.actor(), new CampaignId(Wire.id(id)), action))) {
            case SteerCampaign.Outcome.Done(Campaign campaign) -> answer(campaign);
            case SteerCampaign.Outcome.Unknown _ -> throw ProblemException.notFound();
            case SteerCampaign.Outcome.Refused(Campaign.State state) ->
                throw ProblemException.conflict(
                        "",
                        "campaign_not_under_way",
                        "That cannot be done to a campaign that is " + Wire.code(state) + ".");
        };
    }

    private static HttpResponse<CampaignResponse> answer(Campaign campaign) {
        return Etags.with(HttpResponse.ok(CampaignResponse.of(campaign)), campaign.version());
    }
}
