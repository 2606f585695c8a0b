package sambandh.rest.contract;

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
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.contract.AgreeContract;
import sambandh.application.contract.ChangeContract.Wish;
import sambandh.application.contract.ContractViews;
import sambandh.application.shared.Page;
import sambandh.domain.contract.Contract;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.InvalidInput;
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

@Controller("/api/v1/contracts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Contracts", description = "Contracts with customers and projects for them: term, value, renewal and end.")
@AnswersProblems
class ContractController {
    private final AgreeContract agreeContract;
    private final ContractAnswers answers;
    private final ContractViews views;
    private final Lists lists;
    private final MergePatches patches;
    private final Caller caller;

    ContractController(
            AgreeContract agreeContract,
            ContractAnswers answers,
            ContractViews views,
            Lists lists,
            MergePatches patches,
            Caller caller) {
        this.agreeContract = agreeContract;
        this.answers = answers;
        this.views = views;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    /** Lists contracts and projects by their next renewal; those that are not renewed come last. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<ContractResponse>> listContracts(
            @RequestBean ListParams params,
            @Parameter(description = "Only this customer's.", schema = @Schema(type = "string", format = "uuid"))
                    @QueryValue
                    @Nullable
                    String customerId,
            @Parameter(description = "The first day of renewals to list.", example = "2026-03-01") @QueryValue @Nullable String renewsFrom,
            @Parameter(description = "The day after the last.", example = "2026-06-01") @QueryValue @Nullable String renewsBefore) {
        Page.Wanted wanted = lists.wanted(params, "renewsOn");
        UUID customer = Wire.filter("customerId", customerId, Wire::idInBody);
        var filter = new ContractViews.Filter(
                customer == null ? null : new CustomerId(customer),
                Wire.filter("renewsFrom", renewsFrom, Days::of),
                Wire.filter("renewsBefore", renewsBefore, Days::of));
        LocalDate today = answers.today();
        return lists.answer(
                params, wanted, views.list(caller.scope(), filter, wanted), it -> ContractResponse.of(it, today));
    }

    /** Shows one contract as it stands, or as it stood on a day. */
    @Get("/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ContractResponse> getContract(
            String id,
            @Parameter(description = "A business date; otherwise today.", example = "2026-03-31") @QueryValue @Nullable String asOf) {
        LocalDate day = Wire.filter("asOf", asOf, Days::of);
        return answers.of(answers.find(id), day);
    }

    /** Keeps a contract that was agreed with a customer, or a project for one. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, AGENT})
    HttpResponse<ContractResponse> agreeContract(@Body ContractRequest request) {
        ContractRequest.Read read = request.toDomain();
        var command = new AgreeContract.Command(caller.actor(), read.customerId(), read.details(), read.term());
        return switch (agreeContract.handle(command)) {
            case AgreeContract.Outcome.Agreed(Contract it) ->
                Etags.with(
                        HttpResponse.created(
                                ContractResponse.of(it, answers.today()),
                                URI.create("/api/v1/contracts/" + it.id().value())),
                        it.version());
            case AgreeContract.Outcome.Wrong(var faults) -> throw new InvalidInput(faults);
        };
    }

    /** Changes the fields that are named; null takes a field away. */
    @Patch("/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER, AGENT})
    HttpResponse<ContractResponse> changeContract(
            String id, @Body @Schema(implementation = ContractRequest.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Contract before = answers.find(id);
        ContractRequest.Read read = patches.apply(ContractRequest.of(before), ContractRequest.class, patch)
                .toDomain();
        if (!read.customerId().equals(before.customerId())) {
            throw ProblemException.conflict("/customerId", "fixed", "A contract stays its customer's.");
        }
        return answers.done(before, expected, new Wish.Change(read.details(), read.newestOf(before)));
    }

    /** Renews a contract by another term, which begins on the day after the newest ends. */
    @Post("/{id}/renewals")
    @Idempotent
    @Status(HttpStatus.OK)
    @Secured({ADMINISTRATOR, MANAGER, AGENT})
    HttpResponse<ContractResponse> renewContract(String id, @Body RenewRequest request, HttpRequest<?> http) {
        Etags.Expected expected = Etags.expected(http);
        Contract before = answers.find(id);
        return answers.done(before, expected, new Wish.Renew(request.toDomain(before.term())));
    }

    /** Ends a contract, on a day that may lie ahead. */
    @Post("/{id}/end")
    @Idempotent
    @Status(HttpStatus.OK)
    @Secured({ADMINISTRATOR, MANAGER, AGENT})
    HttpResponse<ContractResponse> endContract(String id, @Body EndRequest request, HttpRequest<?> http) {
        Etags.Expected expected = Etags.expected(http);
        return answers.done(answers.find(id), expected, new Wish.End(request.toDomain()));
    }

    /** Takes away a contract that was entered by mistake. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER})
    void removeContract(String id, HttpRequest<?> http) {
        Etags.Expected expected = Etags.expected(http);
        answers.done(answers.find(id), expected, new Wish.Remove());
    }
}
