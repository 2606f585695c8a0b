package sambandh.rest.cadence;

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
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.cadence.EnrolmentViews;
import sambandh.application.cadence.SteerEnrolment;
import sambandh.application.shared.Page;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.EnrolmentId;
import sambandh.domain.cadence.PlanId;
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

@Controller("/api/v1/plan-enrolments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Contact plans")
@AnswersProblems
class PlanEnrolmentController {
    private final SteerEnrolment steer;
    private final EnrolmentViews views;
    private final Lists lists;
    private final MergePatches patches;
    private final Caller caller;

    PlanEnrolmentController(
            SteerEnrolment steer, EnrolmentViews views, Lists lists, MergePatches patches, Caller caller) {
        this.steer = steer;
        this.views = views;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    /** Lists customers in contact plans, the newest first unless told otherwise. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<PlanEnrolmentBodies.Response>> listPlanEnrolments(
            @RequestBean ListParams params,
            @Parameter(description = "Of one customer.", schema = @Schema(format = "uuid")) @QueryValue @Nullable String customerId,
            @Parameter(description = "Of one plan.", schema = @Schema(format = "uuid")) @QueryValue @Nullable String planId,
            @Parameter(description = "running, paused or ended") @QueryValue @Nullable String state) {
        Page.Wanted wanted = lists.wanted(params, "-enrolledAt");
        UUID plan = Wire.filter("planId", planId, Wire::idInBody);
        var filter = new EnrolmentViews.Filter(
                Wire.filter("customerId", customerId, Wire::idInBody),
                plan == null ? null : new PlanId(plan),
                Wire.filter("state", Enrolment.State.class, state));
        return lists.answer(
                params, wanted, views.list(caller.scope(), filter, wanted), PlanEnrolmentBodies.Response::of);
    }

    /** Shows one customer in one contact plan. */
    @Get("/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<PlanEnrolmentBodies.Response> getPlanEnrolment(String id) {
        return answer(find(id));
    }

    /** Puts a customer into a contact plan. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<PlanEnrolmentBodies.Response> enrolInPlan(@Body PlanEnrolmentBodies.Entry request) {
        Enrolment made = done(steer.handle(request.toCommand(caller.actor())));
        URI address = URI.create("/api/v1/plan-enrolments/" + made.id().value());
        return Etags.with(HttpResponse.created(PlanEnrolmentBodies.Response.of(made), address), made.version());
    }

    /** Lets a plan rest, go on, or end with a reason. */
    @Patch("/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<PlanEnrolmentBodies.Response> changePlanEnrolment(
            String id,
            @Body @Schema(implementation = PlanEnrolmentBodies.Change.class) String patch,
            HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Enrolment before = find(id);
        var after = patches.apply(PlanEnrolmentBodies.Change.of(before), PlanEnrolmentBodies.Change.class, patch);
        return answer(done(steer.handle(after.toCommand(caller.actor(), before, expected.of(before.version())))));
    }

    private static Enrolment done(SteerEnrolment.Outcome outcome) {
        return switch (outcome) {
            case SteerEnrolment.Outcome.Done(Enrolment enrolment) -> enrolment;
            case SteerEnrolment.Outcome.Unknown _ -> throw ProblemException.notFound();
            case SteerEnrolment.Outcome.Stale _ -> throw ProblemException.stale();
            case SteerEnrolment.Outcome.CustomerUnknown _ ->
                throw ProblemException.conflict("/customerId", "unknown_customer", "There is no such customer.");
            case SteerEnrolment.Outcome.PlanUnknown _ ->
                throw ProblemException.conflict("/planId", "unknown_plan", "There is no such plan.");
            case SteerEnrolment.Outcome.PlanNotInUse _ ->
                throw ProblemException.conflict("/planId", "plan_not_in_use", "Put the plan in use first.");
            case SteerEnrolment.Outcome.Already _ ->
                throw ProblemException.conflict(
                        "/customerId",
                        "already_enrolled",
                        "The customer is in this plan, or in another one of care, already: end that one first.");
            case SteerEnrolment.Outcome.Over _ ->
                throw ProblemException.conflict("", "enrolment_over", "It is over; put the customer in anew.");
        };
    }

    private Enrolment find(String id) {
        return views.find(caller.scope(), new EnrolmentId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    private static HttpResponse<PlanEnrolmentBodies.Response> answer(Enrolment it) {
        return Etags.with(HttpResponse.ok(PlanEnrolmentBodies.Response.of(it)), it.version());
    }
}
