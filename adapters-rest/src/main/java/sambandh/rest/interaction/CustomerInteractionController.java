package sambandh.rest.interaction;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerViews;
import sambandh.application.interaction.InteractionViews;
import sambandh.application.interaction.LogInteraction;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Channel;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;
import sambandh.rest.shared.WireTimes;

@Controller("/api/v1/customers/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Interactions", description = "What was said and done with customers, by whichever department.")
@AnswersProblems
class CustomerInteractionController {
    private final LogInteraction logInteraction;
    private final InteractionViews views;
    private final CustomerViews customers;
    private final Lists lists;
    private final Caller caller;

    CustomerInteractionController(
            LogInteraction logInteraction,
            InteractionViews views,
            CustomerViews customers,
            Lists lists,
            Caller caller) {
        this.logInteraction = logInteraction;
        this.views = views;
        this.customers = customers;
        this.lists = lists;
        this.caller = caller;
    }

    /** Logs what was said or done with a customer. */
    @Post("/interactions")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    HttpResponse<InteractionResponse> logInteraction(String id, @Body InteractionRequest body) {
        CustomerId customer = find(id);
        return InteractionAnswers.of(
                logInteraction.handle(new LogInteraction.Command(caller.actor(), body.toDetails(customer))));
    }

    /** Lists what was said and done with a customer, the newest first unless told otherwise. */
    @Get("/interactions")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<InteractionResponse>> listCustomerInteractions(
            String id,
            @RequestBean ListParams params,
            @Parameter(description = "Such as call or visit.") @QueryValue @Nullable String channel) {
        Page.Wanted wanted = lists.wanted(params, "-startedAt");
        var filter = InteractionViews.Filter.of(find(id)).by(Wire.filter("channel", Channel.class, channel));
        return lists.answer(params, wanted, views.list(caller.scope(), filter, wanted), InteractionResponse::of);
    }

    /** Counts what was said and done with a customer, as it stands now or stood at the end of any day. */
    @Get("/interaction-counts")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    InteractionCountsResponse countInteractions(
            String id,
            @Parameter(description = "The last business date to count.", example = "2026-03-01") @QueryValue @Nullable String asOf) {
        LocalDate last = Wire.filter("asOf", asOf, WireTimes::date);
        return InteractionCountsResponse.of(last, views.counts(caller.scope(), find(id), last));
    }

    private CustomerId find(String id) {
        CustomerId customer = new CustomerId(Wire.id(id));
        return customers
                .find(caller.scope(), customer)
                .orElseThrow(ProblemException::notFound)
                .id();
    }
}
