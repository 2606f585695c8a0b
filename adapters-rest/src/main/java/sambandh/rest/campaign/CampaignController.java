package sambandh.rest.campaign;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import sambandh.application.campaign.CampaignViews;
import sambandh.application.campaign.ChangeCampaign;
import sambandh.application.campaign.CreateCampaign;
import sambandh.application.campaign.RemoveCampaign;
import sambandh.application.shared.Page;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/campaigns")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Campaigns", description = "One letter to many customers, once or again and again.")
@AnswersProblems
class CampaignController {
    private final CreateCampaign createCampaign;
    private final ChangeCampaign changeCampaign;
    private final RemoveCampaign removeCampaign;
    private final CampaignViews views;
    private final Lists lists;
    private final MergePatches patches;
    private final Caller caller;

    CampaignController(
            CreateCampaign createCampaign,
            ChangeCampaign changeCampaign,
            RemoveCampaign removeCampaign,
            CampaignViews views,
            Lists lists,
            MergePatches patches,
            Caller caller) {
        this.createCampaign = createCampaign;
        this.changeCampaign = changeCampaign;
        this.removeCampaign = removeCampaign;
        this.views = views;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    /** Lists campaigns, the newest first unless told otherwise. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<CampaignResponse>> listCampaigns(@RequestBean ListParams params) {
        Page.Wanted wanted = lists.wanted(params, "-createdAt");
        return lists.answer(params, wanted, views.list(caller.scope(), wanted), CampaignResponse::of);
    }

    /** Shows one campaign. */
    @Get("/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<CampaignResponse> getCampaign(String id) {
        return answer(find(id));
    }

    /** Makes a draft; nobody is written to before it is launched. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<CampaignResponse> createCampaign(@Body CampaignRequest request) {
        Campaign made = createCampaign.handle(new CreateCampaign.Command(caller.actor(), request.toDetails()));
        URI address = URI.create("/api/v1/campaigns/" + made.id().value());
        return Etags.with(HttpResponse.created(CampaignResponse.of(made), address), made.version());
    }

    /** Changes the fields that are named; after the launch only the name, the pace and the share of errors. */
    @Patch("/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<CampaignResponse> changeCampaign(
            String id, @Body @Schema(implementation = CampaignRequest.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Campaign before = find(id);
        CampaignRequest after = patches.apply(CampaignRequest.of(before.details()), CampaignRequest.class, patch);
        return switch (changeCampaign.handle(new ChangeCampaign.Command(
                caller.actor(), before.id(), expected.of(before.version()), after.toDetails()))) {
            case ChangeCampaign.Outcome.Changed(Campaign campaign) -> answer(campaign);
            case ChangeCampaign.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangeCampaign.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangeCampaign.Outcome.Launched _ -> throw launched();
        };
    }

    /** Throws a draft away. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<Void> removeCampaign(String id, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Campaign campaign = find(id);
        return switch (removeCampaign.handle(
                new RemoveCampaign.Command(caller.actor(), campaign.id(), expected.of(campaign.version())))) {
            case RemoveCampaign.Outcome.Removed _ -> HttpResponse.noContent();
            case RemoveCampaign.Outcome.Unknown _ -> throw ProblemException.notFound();
            case RemoveCampaign.Outcome.Stale _ -> throw ProblemException.stale();
            case RemoveCampaign.Outcome.Launched _ -> throw launched();
        };
    }

    private Campaign find(String id) {
        return views.find(caller.scope(), new CampaignId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    private static HttpResponse<CampaignResponse> answer(Campaign campaign) {
        return Etags.with(HttpResponse.ok(CampaignResponse.of(campaign)), campaign.version());
    }

    private static ProblemException launched() {
        return ProblemException.conflict(
                "",
                "campaign_launched",
                "It was launched: only its name, its pace and its share of errors can change. Cancel it and make another.");
    }
}
