package sambandh.rest.customer;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import sambandh.application.customer.CustomerViews;
import sambandh.application.customer.Freshness;
import sambandh.application.customer.PutCustomer;
import sambandh.domain.customer.Customer;
import sambandh.domain.shared.ExternalId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.ExternalIdPath;
import sambandh.rest.shared.ProblemException;

@Controller("/api/v1/customers/by-external-id")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Customers")
@AnswersProblems
class CustomerByExternalIdController {
    private final PutCustomer putCustomer;
    private final CustomerViews views;
    private final Freshness freshness;
    private final Caller caller;

    CustomerByExternalIdController(PutCustomer putCustomer, CustomerViews views, Freshness freshness, Caller caller) {
        this.putCustomer = putCustomer;
        this.views = views;
        this.freshness = freshness;
        this.caller = caller;
    }

    /** Shows one customer by the id that another system knows. */
    @Get("/{source}/{externalId}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<CustomerResponse> getCustomerByExternalId(String source, String externalId) {
        return views.findByExternalId(caller.scope(), ExternalIdPath.toFind(source, externalId))
                .map(this::answer)
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Says how a customer is, again and again: makes it the first time, later replaces its fields.
     *
     * <p>Outside ids are added to those known, never lost. What changes nothing keeps the ETag. If-Match is optional.
     */
    @Put("/{source}/{externalId}")
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<CustomerResponse> putCustomerByExternalId(
            String source, String externalId, @Body CustomerRequest body, HttpRequest<?> request) {
        ExternalId id = ExternalIdPath.toGive(source, externalId);
        var command = new PutCustomer.Command(caller.actor(), id, Etags.expectedIfGiven(request), body.toDetails());
        return switch (putCustomer.handle(command)) {
            case PutCustomer.Outcome.Created(Customer made) ->
                CustomerController.created(made, null, freshness.staleBefore());
            case PutCustomer.Outcome.Changed(Customer changed) -> answer(changed);
            case PutCustomer.Outcome.Stale _ -> throw ProblemException.stale();
            case PutCustomer.Outcome.Refused(var why) -> throw CustomerProblems.of(why);
        };
    }

    private HttpResponse<CustomerResponse> answer(Customer customer) {
        return Etags.with(HttpResponse.ok(CustomerResponse.of(customer, freshness.staleBefore())), customer.version());
    }
}
