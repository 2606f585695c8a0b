package sambandh.rest.relationship;

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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.customer.CustomerViews;
import sambandh.application.relationship.ChangeNeed;
import sambandh.application.relationship.Needs;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Need;
import sambandh.domain.shared.InvalidInput;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/customers/{id}/needs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Relationships")
@AnswersProblems
class NeedController {
    private final ChangeNeed changeNeed;
    private final Needs needs;
    private final CustomerViews customers;
    private final CompanyProfiles company;
    private final MergePatches patches;
    private final Clock clock;
    private final Caller caller;

    NeedController(
            ChangeNeed changeNeed,
            Needs needs,
            CustomerViews customers,
            CompanyProfiles company,
            MergePatches patches,
            Clock clock,
            Caller caller) {
        this.changeNeed = changeNeed;
        this.needs = needs;
        this.customers = customers;
        this.company = company;
        this.patches = patches;
        this.clock = clock;
        this.caller = caller;
    }

    /** Shows what a customer needs, and by what it was met. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<NeedsResponse> getNeeds(String id) {
        return HttpResponse.ok(new NeedsResponse(
                needs.of(visible(id)).stream().map(NeedResponse::of).toList()));
    }

    /** Shows one need. */
    @Get("/{needId}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<NeedResponse> getNeed(String id, String needId) {
        return answer(find(id, needId));
    }

    /** Keeps what a customer needs, or will. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<NeedResponse> makeNeed(String id, @Body NeedRequest request) {
        Need.Details details = request.toDomain(today());
        CustomerId customer = visible(id);
        Need made = done(changeNeed.make(caller.actor(), customer, details));
        URI at = URI.create("/api/v1/customers/" + customer.value() + "/needs/" + made.id());
        return Etags.with(HttpResponse.created(NeedResponse.of(made), at), made.version());
    }

    /** Changes the fields that are named, such as what met it; null takes a field away. */
    @Patch("/{needId}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<NeedResponse> changeNeed(
            String id,
            String needId,
            @Body @Schema(implementation = NeedRequest.class) String patch,
            HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Need before = find(id, needId);
        NeedRequest after = patches.apply(NeedRequest.of(before), NeedRequest.class, patch);
        return answer(change(before, expected, after.toDomain(today())));
    }

    /** Takes away a need that was told by mistake. */
    @Delete("/{needId}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    void removeNeed(String id, String needId, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        change(find(id, needId), expected, null);
    }

    private Need change(Need before, Etags.Expected expected, Need.@Nullable Details to) {
        return done(changeNeed.change(caller.actor(), before.id(), expected.of(before.version()), to));
    }

    private static Need done(ChangeNeed.Outcome outcome) {
        return switch (outcome) {
            case ChangeNeed.Outcome.Done(Need need) -> need;
            case ChangeNeed.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangeNeed.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangeNeed.Outcome.Wrong(var faults) -> throw new InvalidInput(faults);
        };
    }

    private Need find(String id, String needId) {
        CustomerId customer = visible(id);
        return needs.find(Wire.id(needId))
                .filter(need -> need.customerId().equals(customer))
                .orElseThrow(ProblemException::notFound);
    }

    private CustomerId visible(String id) {
        CustomerId customer = new CustomerId(Wire.id(id));
        if (customers.find(caller.scope(), customer).isEmpty()) {
            throw ProblemException.notFound();
        }
        return customer;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), company.current().details().zone());
    }

    private static HttpResponse<NeedResponse> answer(Need need) {
        return Etags.with(HttpResponse.ok(NeedResponse.of(need)), need.version());
    }
}
