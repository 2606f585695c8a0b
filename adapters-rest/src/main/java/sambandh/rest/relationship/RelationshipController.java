package sambandh.rest.relationship;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.relationship.ChooseType;
import sambandh.application.relationship.RelationshipViews;
import sambandh.application.relationship.RelationshipViews.Shown;
import sambandh.domain.customer.CustomerId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/customers/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Relationships", description = "Who a customer is to the company: type, stage, and what shows it.")
@AnswersProblems
class RelationshipController {
    private final ChooseType chooseType;
    private final RelationshipViews views;
    private final CompanyProfiles company;
    private final Clock clock;
    private final Caller caller;

    RelationshipController(
            ChooseType chooseType, RelationshipViews views, CompanyProfiles company, Clock clock, Caller caller) {
        this.chooseType = chooseType;
        this.views = views;
        this.company = company;
        this.clock = clock;
        this.caller = caller;
    }

    /** Shows the type and the stage of a customer on a day, and what shows it. */
    @Get("/relationship")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<RelationshipResponse> getRelationship(
            String id,
            @Parameter(description = "A business date; otherwise today.", example = "2026-03-31") @QueryValue @Nullable String asOf) {
        LocalDate day = Wire.filter("asOf", asOf, WireDay::of);
        return HttpResponse.ok(RelationshipResponse.of(find(id), day == null ? today() : day));
    }

    /** Shows all stages that a customer was in, without a gap, and what was told. */
    @Get("/stages")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<StagesResponse> getStages(String id) {
        return HttpResponse.ok(StagesResponse.of(find(id)));
    }

    /** Shows what kind of relationship a customer has and had. */
    @Get("/relationship-type")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<RelationshipTypeResponse> getRelationshipType(String id) {
        return answer(find(id));
    }

    /** Chooses what kind of relationship a customer has; the ETag is "0" where nobody has chosen before. */
    @Put("/relationship-type")
    @Secured({ADMINISTRATOR, MANAGER, AGENT})
    HttpResponse<RelationshipTypeResponse> chooseRelationshipType(
            String id, @Body RelationshipTypeBody request, HttpRequest<?> http) {
        Etags.Expected expected = Etags.expected(http);
        RelationshipTypeBody.Chosen chosen = request.toDomain();
        Shown before = find(id);
        var command = new ChooseType.Command(
                caller.actor(),
                before.relationship().customerId(),
                expected.of(before.relationship().version()),
                chosen.kind(),
                chosen.reason());
        return switch (chooseType.handle(command)) {
            case ChooseType.Outcome.Chosen _ -> answer(find(id));
            case ChooseType.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChooseType.Outcome.Stale _ -> throw ProblemException.stale();
            case ChooseType.Outcome.NeedsOwner _ ->
                throw ProblemException.conflict(
                        "/type", "needs_owner", "It promises one named person: give the customer an owner first.");
        };
    }

    private Shown find(String id) {
        return views.find(caller.scope(), new CustomerId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), company.current().details().zone());
    }

    private static HttpResponse<RelationshipTypeResponse> answer(Shown shown) {
        return Etags.with(
                HttpResponse.ok(RelationshipTypeResponse.of(shown.relationship(), shown.changes())),
                shown.relationship().version());
    }
}
