package sambandh.rest.customer;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import sambandh.application.customer.ConfirmData;
import sambandh.application.customer.CustomerViews;
import sambandh.application.customer.Freshness;
import sambandh.application.customer.PersonViews;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "People")
@AnswersProblems
class ConfirmationController {
    private final ConfirmData confirm;
    private final PersonViews people;
    private final CustomerViews customers;
    private final Freshness freshness;
    private final Caller caller;

    ConfirmationController(
            ConfirmData confirm, PersonViews people, CustomerViews customers, Freshness freshness, Caller caller) {
        this.confirm = confirm;
        this.people = people;
        this.customers = customers;
        this.freshness = freshness;
        this.caller = caller;
    }

    /** Keeps that what is known of a person is right as of now. The ETag stays, so no If-Match is wanted. */
    @Post("/people/{id}/confirmation")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<PersonResponse> confirmPerson(String id) {
        PersonId person = new PersonId(Wire.id(id));
        return people.find(caller.scope(), person)
                .flatMap(_ -> confirm.handle(caller.actor(), person))
                .map(it -> Etags.with(HttpResponse.ok(PersonResponse.of(it, freshness.staleBefore())), it.version()))
                .orElseThrow(ProblemException::notFound);
    }

    /** Keeps that what is known of a customer, its people aside, is right as of now. The ETag stays. */
    @Post("/customers/{id}/confirmation")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<CustomerResponse> confirmCustomer(String id) {
        CustomerId customer = new CustomerId(Wire.id(id));
        return customers
                .find(caller.scope(), customer)
                .flatMap(_ -> confirm.handle(caller.actor(), customer))
                .map(it -> Etags.with(HttpResponse.ok(CustomerResponse.of(it, freshness.staleBefore())), it.version()))
                .orElseThrow(ProblemException::notFound);
    }
}
