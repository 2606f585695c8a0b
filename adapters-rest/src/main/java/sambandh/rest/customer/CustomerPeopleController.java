package sambandh.rest.customer;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import sambandh.application.customer.CustomerViews;
import sambandh.application.customer.Freshness;
import sambandh.application.customer.PersonViews;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/customers/{id}/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Customers")
@AnswersProblems
class CustomerPeopleController {
    private final CustomerViews customers;
    private final PersonViews people;
    private final Freshness freshness;
    private final Lists lists;
    private final Caller caller;

    CustomerPeopleController(
            CustomerViews customers, PersonViews people, Freshness freshness, Lists lists, Caller caller) {
        this.customers = customers;
        this.people = people;
        this.freshness = freshness;
        this.lists = lists;
        this.caller = caller;
    }

    /** Lists the people of a customer, sorted by name unless told otherwise; also by createdAt. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<PersonResponse>> listCustomerPeople(String id, @RequestBean ListParams params) {
        Page.Wanted wanted = lists.wanted(params, "name", "createdAt");
        CustomerId customer = new CustomerId(Wire.id(id));
        if (customers.find(caller.scope(), customer).isEmpty()) {
            throw ProblemException.notFound();
        }
        var filter = new PersonViews.Filter(customer);
        Instant staleBefore = freshness.staleBefore();
        return lists.answer(
                params,
                wanted,
                people.list(caller.scope(), filter, wanted),
                person -> PersonResponse.of(person, staleBefore));
    }
}
