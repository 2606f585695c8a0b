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
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import sambandh.application.cadence.ChangeSeasons;
import sambandh.application.cadence.Replans;
import sambandh.application.cadence.SeasonStore;
import sambandh.application.customer.CustomerViews;
import sambandh.application.shared.Ids;
import sambandh.domain.cadence.SeasonException;
import sambandh.domain.cadence.SeasonExceptionId;
import sambandh.domain.cadence.SeasonRule;
import sambandh.domain.cadence.SeasonRuleId;
import sambandh.domain.customer.CustomerId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Contact plans")
@AnswersProblems
class SeasonController {
    private static final int LATEST = 100;

    private final ChangeSeasons change;
    private final SeasonStore seasons;
    private final Replans replans;
    private final CustomerViews customers;
    private final MergePatches patches;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    SeasonController(
            ChangeSeasons change,
            SeasonStore seasons,
            Replans replans,
            CustomerViews customers,
            MergePatches patches,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.change = change;
        this.seasons = seasons;
        this.replans = replans;
        this.customers = customers;
        this.patches = patches;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** Lists when the customers of industries have no time for us, or the most: all of them, by their name. */
    @Get("/season-rules")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    SeasonBodies.Rules listSeasonRules() {
        return new SeasonBodies.Rules(
                seasons.rules().stream().map(SeasonBodies.Rule::of).toList());
    }

    /** Shows one season of an industry. */
    @Get("/season-rules/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<SeasonBodies.Rule> getSeasonRule(String id) {
        return answer(find(id));
    }

    /** Adds a season of an industry; its customers are planned anew. */
    @Post("/season-rules")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<SeasonBodies.Rule> createSeasonRule(@Body SeasonBodies.RuleRequest request) {
        SeasonRule made = done(change.handle(new ChangeSeasons.Making(caller.actor(), request.toDetails())));
        URI address = URI.create("/api/v1/season-rules/" + made.id().value());
        return Etags.with(HttpResponse.created(SeasonBodies.Rule.of(made), address), made.version());
    }

    /** Changes the fields of a season that are named; the industry's customers are planned anew. */
    @Patch("/season-rules/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<SeasonBodies.Rule> changeSeasonRule(
            String id,
            @Body @Schema(implementation = SeasonBodies.RuleRequest.class) String patch,
            HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        SeasonRule before = find(id);
        var after = patches.apply(SeasonBodies.RuleRequest.of(before.details()), SeasonBodies.RuleRequest.class, patch);
        return answer(done(change.handle(new ChangeSeasons.Change(
                caller.actor(), before.id(), expected.of(before.version()), after.toDetails()))));
    }

    /** Takes a season of an industry away; its customers are planned anew. */
    @Delete("/season-rules/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<Void> removeSeasonRule(String id, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        SeasonRule before = find(id);
        var outcome =
                change.handle(new ChangeSeasons.Removal(caller.actor(), before.id(), expected.of(before.version())));
        if (!(outcome instanceof ChangeSeasons.Outcome.Removed)) {
            var unused = done(outcome);
        }
        return HttpResponse.noContent();
    }

    /** Lists the days on which a customer is unlike its industry, by their first day. */
    @Get("/customers/{id}/season-exceptions")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    SeasonBodies.Exceptions listSeasonExceptions(String id) {
        return new SeasonBodies.Exceptions(seasons.exceptions(List.of(customer(id))).stream()
                .map(SeasonBodies.Exempt::of)
                .toList());
    }

    /** Adds days on which a customer is unlike its industry; the customer is planned anew. */
    @Post("/customers/{id}/season-exceptions")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<SeasonBodies.Exempt> addSeasonException(String id, @Body SeasonBodies.ExceptionRequest request) {
        UUID customer = customer(id);
        SeasonException wanted = request.toException(ids.next(), customer, clock.instant());
        var outcome = change.handle(new ChangeSeasons.Keeping(caller.actor(), wanted));
        if (!(outcome instanceof ChangeSeasons.Outcome.Kept)) {
            var unused = done(outcome);
        }
        URI address = URI.create("/api/v1/customers/" + customer + "/season-exceptions");
        return HttpResponse.created(SeasonBodies.Exempt.of(wanted), address);
    }

    /** Takes days away on which a customer was unlike its industry; the customer is planned anew. */
    @Delete("/customers/{id}/season-exceptions/{exceptionId}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<Void> removeSeasonException(String id, String exceptionId) {
        var outcome = change.handle(new ChangeSeasons.NoException(
                caller.actor(), customer(id), new SeasonExceptionId(Wire.id(exceptionId))));
        if (!(outcome instanceof ChangeSeasons.Outcome.Removed)) {
            var unused = done(outcome);
        }
        return HttpResponse.noContent();
    }

    /** Lists the latest runs of planning anew, with how far each has come; at most a hundred. */
    @Get("/replans")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    SeasonBodies.Runs listReplans() {
        return new SeasonBodies.Runs(
                replans.latest(LATEST).stream().map(SeasonBodies.Replan::of).toList());
    }

    private static SeasonRule done(ChangeSeasons.Outcome outcome) {
        return switch (outcome) {
            case ChangeSeasons.Outcome.Done(SeasonRule rule) -> rule;
            case ChangeSeasons.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangeSeasons.Outcome.TooMany _ ->
                throw ProblemException.conflict(
                        "", "too_many_seasons", "There are too many already: take some away first.");
            case ChangeSeasons.Outcome.Unknown _, ChangeSeasons.Outcome.Kept _, ChangeSeasons.Outcome.Removed _ ->
                throw ProblemException.notFound();
        };
    }

    private UUID customer(String id) {
        CustomerId customer = new CustomerId(Wire.id(id));
        return customers
                .find(caller.scope(), customer)
                .orElseThrow(ProblemException::notFound)
                .id()
                .value();
    }

    private SeasonRule find(String id) {
        return seasons.rule(new SeasonRuleId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    private static HttpResponse<SeasonBodies.Rule> answer(SeasonRule rule) {
        return Etags.with(HttpResponse.ok(SeasonBodies.Rule.of(rule)), rule.version());
    }
}
