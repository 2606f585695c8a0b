package sambandh.rest.tie;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerViews;
import sambandh.application.customer.PersonViews;
import sambandh.application.shared.Page;
import sambandh.application.tie.ShowNetwork;
import sambandh.application.tie.TieViews;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.tie.Network;
import sambandh.domain.tie.Party;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Ties")
@AnswersProblems
class NetworkController {
    private static final int USUAL_DEPTH = 2;

    private final TieViews ties;
    private final ShowNetwork showNetwork;
    private final CustomerViews customers;
    private final PersonViews people;
    private final Lists lists;
    private final Caller caller;

    NetworkController(
            TieViews ties,
            ShowNetwork showNetwork,
            CustomerViews customers,
            PersonViews people,
            Lists lists,
            Caller caller) {
        this.ties = ties;
        this.showNetwork = showNetwork;
        this.customers = customers;
        this.people = people;
        this.lists = lists;
        this.caller = caller;
    }

    /** Lists the ties of a customer, past ones too, sorted by createdAt. */
    @Get("/customers/{id}/ties")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<TieResponse>> listCustomerTies(String id, @RequestBean ListParams params) {
        Page.Wanted wanted = lists.wanted(params, "createdAt");
        return list(customer(id), params, wanted);
    }

    /** Lists the ties of a person, past ones too, sorted by createdAt. */
    @Get("/people/{id}/ties")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<TieResponse>> listPersonTies(String id, @RequestBean ListParams params) {
        Page.Wanted wanted = lists.wanted(params, "createdAt");
        PersonId person = new PersonId(Wire.id(id));
        if (people.find(caller.scope(), person).isEmpty()) {
            throw ProblemException.notFound();
        }
        return list(Party.person(person.value()), params, wanted);
    }

    /** Shows who is tied to whom around a customer today, and who belongs to whom: as far as depth, each by the shortest way. */
    @Get("/customers/{id}/network")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<NetworkResponse> showNetwork(
            String id,
            @Parameter(
                            description = "How far to go: 1 to 4, otherwise 2.",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "4"))
                    @QueryValue
                    @Nullable String depth) {
        Integer far = Wire.filter("depth", depth, NetworkController::depth);
        Party middle = customer(id);
        return HttpResponse.ok(
                NetworkResponse.of(showNetwork.handle(caller.scope(), middle, far == null ? USUAL_DEPTH : far)));
    }

    private static Integer depth(String raw) {
        if (!raw.matches("[1-" + Network.DEEPEST + "]")) {
            throw new InvalidValue("out_of_range", "Use a whole number from 1 to " + Network.DEEPEST + ".");
        }
        return Integer.valueOf(raw);
    }

    private Party customer(String id) {
        CustomerId customer = new CustomerId(Wire.id(id));
        if (customers.find(caller.scope(), customer).isEmpty()) {
            throw ProblemException.notFound();
        }
        return Party.customer(customer.value());
    }

    private HttpResponse<ListResponse<TieResponse>> list(Party of, ListParams params, Page.Wanted wanted) {
        return lists.answer(params, wanted, ties.list(caller.scope(), of, wanted), TieResponse::of);
    }
}
