package sambandh.rest.interaction;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import sambandh.application.interaction.ChangeInteraction;
import sambandh.application.interaction.InteractionViews;
import sambandh.application.shared.Page;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.interaction.Channel;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;
import sambandh.rest.shared.WireTimes;

@Controller("/api/v1/interactions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Interactions", description = "What was said and done with customers, by whichever department.")
@AnswersProblems
class InteractionController {
    private final ChangeInteraction changeInteraction;
    private final InteractionViews views;
    private final Lists lists;
    private final MergePatches patches;
    private final Caller caller;

    InteractionController(
            ChangeInteraction changeInteraction,
            InteractionViews views,
            Lists lists,
            MergePatches patches,
            Caller caller) {
        this.changeInteraction = changeInteraction;
        this.views = views;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    /** Lists what was said and done with all customers, the newest first unless told otherwise. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<InteractionResponse>> listInteractions(
            @RequestBean ListParams params,
            @Parameter(description = "Who of the company.", schema = @Schema(type = "string", format = "uuid"))
                    @QueryValue
                    @Nullable String employeeId,
            @Parameter(description = "Of which department.", schema = @Schema(type = "string", format = "uuid"))
                    @QueryValue
                    @Nullable String departmentId,
            @Parameter(description = "Such as call or visit.") @QueryValue @Nullable String channel,
            @Parameter(
                            description = "The first moment.",
                            example = "2026-03-01T00:00:00Z",
                            schema = @Schema(type = "string", format = "date-time"))
                    @QueryValue
                    @Nullable String from,
            @Parameter(
                            description = "The moment after the last.",
                            example = "2026-04-01T00:00:00Z",
                            schema = @Schema(type = "string", format = "date-time"))
                    @QueryValue
                    @Nullable String to) {
        Page.Wanted wanted = lists.wanted(params, "-startedAt");
        var filter = new InteractionViews.Filter(
                null,
                Wire.filter("employeeId", employeeId, id -> new EmployeeId(Wire.idInBody(id))),
                Wire.filter("departmentId", departmentId, id -> new DepartmentId(Wire.idInBody(id))),
                Wire.filter("channel", Channel.class, channel),
                Wire.filter("from", from, WireTimes::instant),
                Wire.filter("to", to, WireTimes::instant));
        return lists.answer(params, wanted, views.list(caller.scope(), filter, wanted), InteractionResponse::of);
    }

    /** Shows what was said or done. */
    @Get("/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<InteractionResponse> getInteraction(String id) {
        return InteractionAnswers.of(find(id));
    }

    /** Changes the fields that are named, such as that a question is answered; null takes a field away. */
    @Patch("/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    HttpResponse<InteractionResponse> changeInteraction(
            String id, @Body @Schema(implementation = InteractionRequest.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Interaction before = find(id);
        InteractionRequest after = patches.apply(InteractionRequest.of(before), InteractionRequest.class, patch);
        return InteractionAnswers.of(changeInteraction.handle(new ChangeInteraction.Command(
                caller.actor(), before.id(), expected.of(before.version()), after.toDetails(null))));
    }

    private Interaction find(String id) {
        return views.find(caller.scope(), new InteractionId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }
}
