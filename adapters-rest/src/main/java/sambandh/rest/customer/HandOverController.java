package sambandh.rest.customer;

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
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import sambandh.application.company.EmployeeViews;
import sambandh.application.customer.HandOverViews;
import sambandh.application.customer.PlanHandOver;
import sambandh.application.customer.StartHandOver;
import sambandh.application.shared.Page;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.HandOver;
import sambandh.domain.customer.HandOverId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Ownership")
@AnswersProblems
class HandOverController {
    private final StartHandOver startHandOver;
    private final PlanHandOver planHandOver;
    private final HandOverViews views;
    private final EmployeeViews employees;
    private final Lists lists;
    private final Caller caller;

    HandOverController(
            StartHandOver startHandOver,
            PlanHandOver planHandOver,
            HandOverViews views,
            EmployeeViews employees,
            Lists lists,
            Caller caller) {
        this.startHandOver = startHandOver;
        this.planHandOver = planHandOver;
        this.views = views;
        this.employees = employees;
        this.lists = lists;
        this.caller = caller;
    }

    /** Tells who would get how many of an employee's customers, and why, in the language of Accept-Language. */
    @Post("/employees/{id}/hand-over-preview")
    @Status(HttpStatus.OK)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<HandOverPreviewResponse> previewHandOver(
            String id, @Body HandOverRequest request, HttpRequest<?> http) {
        var from = employees.find(caller.scope(), new EmployeeId(Wire.id(id))).orElseThrow(ProblemException::notFound);
        HandOver seen = planHandOver.preview(caller.actor(), from, request.toPlan());
        return HttpResponse.ok(HandOverPreviewResponse.of(seen, HandOverWords.of(http)));
    }

    /** Hands all customers of an employee over to others, at once. */
    @Post("/employees/{id}/hand-over")
    @Idempotent
    @Status(HttpStatus.ACCEPTED)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<HandOverResponse> startHandOver(String id, @Body HandOverRequest request, HttpRequest<?> http) {
        var command = new StartHandOver.Command(caller.actor(), new EmployeeId(Wire.id(id)), request.toPlan());
        return switch (startHandOver.handle(command)) {
            case StartHandOver.Outcome.Started(HandOver begun) ->
                HttpResponse.<HandOverResponse>accepted(
                                URI.create("/api/v1/hand-overs/" + begun.id().value()))
                        .body(HandOverResponse.of(begun, HandOverWords.of(http)));
            case StartHandOver.Outcome.Unknown _ -> throw ProblemException.notFound();
            case StartHandOver.Outcome.UnderWay _ ->
                throw ProblemException.conflict(
                        "", "hand_over_under_way", "The employee's customers are being handed over already.");
        };
    }

    /** Shows a hand-over: how far it is, and who got how many customers, and why. */
    @Get("/hand-overs/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<HandOverResponse> getHandOver(String id, HttpRequest<?> http) {
        return views.find(caller.scope(), new HandOverId(Wire.id(id)))
                .map(handOver -> HttpResponse.ok(HandOverResponse.of(handOver, HandOverWords.of(http))))
                .orElseThrow(ProblemException::notFound);
    }

    /** Lists hand-overs, the latest first, those that began by themselves among them. */
    @Get("/hand-overs")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<HandOverResponse>> listHandOvers(
            @RequestBean ListParams params,
            @Parameter(description = "Whose customers go over.", schema = @Schema(type = "string", format = "uuid"))
                    @QueryValue
                    @Nullable String employeeId,
            HttpRequest<?> http) {
        Page.Wanted wanted = lists.wanted(params, "-createdAt");
        EmployeeId from = Wire.filter("employeeId", employeeId, text -> new EmployeeId(Wire.idInBody(text)));
        HandOverWords words = HandOverWords.of(http);
        return lists.answer(
                params,
                wanted,
                views.list(caller.scope(), from, wanted),
                handOver -> HandOverResponse.of(handOver, words));
    }
}
