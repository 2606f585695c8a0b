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
import org.jspecify.annotations.Nullable;
import sambandh.application.cadence.ChangePlans;
import sambandh.application.cadence.PlanViews;
import sambandh.application.cadence.StarterPlans;
import sambandh.application.shared.Page;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanId;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
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

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Contact plans", description = "How customers are kept in contact with.")
@AnswersProblems
class PlanController {
    private final ChangePlans change;
    private final PlanViews views;
    private final StarterPlans starters;
    private final Lists lists;
    private final MergePatches patches;
    private final Caller caller;

    PlanController(
            ChangePlans change,
            PlanViews views,
            StarterPlans starters,
            Lists lists,
            MergePatches patches,
            Caller caller) {
        this.change = change;
        this.views = views;
        this.starters = starters;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    /** Lists contact plans by their code. */
    @Get("/plans")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<PlanResponse>> listPlans(
            @RequestBean ListParams params,
            @Parameter(description = "onboarding, nurture, check_in or after_sale") @QueryValue @Nullable String kind) {
        Page.Wanted wanted = lists.wanted(params, "code");
        PlanKind only = Wire.filter("kind", PlanKind.class, kind);
        return lists.answer(params, wanted, views.list(caller.scope(), only, wanted), PlanResponse::of);
    }

    /** Shows one contact plan, as it is or as it was in an earlier version. */
    @Get("/plans/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<PlanResponse> getPlan(
            String id,
            @Parameter(description = "The newest where it is missing.", example = "1") @QueryValue @Nullable String version) {
        Long wanted = Wire.filter("version", version, PlanController::number);
        return answer(
                views.find(caller.scope(), new PlanId(Wire.id(id)), wanted).orElseThrow(ProblemException::notFound));
    }

    private static Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException none) {
            throw new InvalidValue("invalid_version", "Name a version by its number.");
        }
    }

    /** Makes a contact plan. */
    @Post("/plans")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<PlanResponse> createPlan(@Body PlanRequest request) {
        Plan.Details details = request.toDetails();
        return created(change.handle(new ChangePlans.Making(caller.actor(), new Code(request.code()), details)));
    }

    /** Changes the fields that are named; who is in the plan stays with the version before. */
    @Patch("/plans/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<PlanResponse> changePlan(
            String id, @Body @Schema(implementation = PlanRequest.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Plan before = views.find(caller.scope(), new PlanId(Wire.id(id)), null).orElseThrow(ProblemException::notFound);
        PlanRequest after = patches.apply(PlanRequest.of(before), PlanRequest.class, patch);
        if (!before.code().value().equals(after.code())) {
            throw ProblemException.conflict("/code", "code_is_lasting", "A plan keeps its code: make another one.");
        }
        return answer(done(change.handle(new ChangePlans.Change(
                caller.actor(), before.id(), expected.of(before.version()), after.toDetails()))));
    }

    /** Lists the plans that are delivered; customers are put into none of them before it is adopted. */
    @Get("/plan-starters")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    PlanStarterResponse.All listPlanStarters() {
        return new PlanStarterResponse.All(
                starters.all().stream().map(PlanStarterResponse::of).toList());
    }

    /** Adopts a delivered plan: from now on customers are put into it. */
    @Post("/plan-starters/{code}/adoptions")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<PlanResponse> adoptPlan(String code) {
        Code starter;
        try {
            starter = new Code(code);
        } catch (InvalidValue noCode) {
            throw ProblemException.notFound();
        }
        return created(change.handle(new ChangePlans.Adoption(caller.actor(), starter)));
    }

    private static HttpResponse<PlanResponse> created(ChangePlans.Outcome outcome) {
        Plan plan = done(outcome);
        URI address = URI.create("/api/v1/plans/" + plan.id().value());
        return Etags.with(HttpResponse.created(PlanResponse.of(plan), address), plan.version());
    }

    private static Plan done(ChangePlans.Outcome outcome) {
        return switch (outcome) {
            case ChangePlans.Outcome.Done(Plan plan) -> plan;
            case ChangePlans.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangePlans.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangePlans.Outcome.CodeTaken _ ->
                throw ProblemException.conflict("/code", "code_taken", "There is a plan of this code already.");
        };
    }

    private static HttpResponse<PlanResponse> answer(Plan plan) {
        return Etags.with(HttpResponse.ok(PlanResponse.of(plan)), plan.version());
    }
}
