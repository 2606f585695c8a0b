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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerViews;
import sambandh.application.customer.Freshness;
import sambandh.application.shared.Page;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Customer;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/customers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(
        name = "Customers",
        description = "Organisations, households and private persons: the accounts that orders belong to.")
@AnswersProblems
class CustomerListController {
    private final CustomerViews views;
    private final CustomerFinder finder;
    private final Freshness freshness;
    private final Lists lists;
    private final Caller caller;

    CustomerListController(
            CustomerViews views, CustomerFinder finder, Freshness freshness, Lists lists, Caller caller) {
        this.views = views;
        this.finder = finder;
        this.freshness = freshness;
        this.lists = lists;
        this.caller = caller;
    }

    /** Lists customers, sorted by name unless told otherwise; also by createdAt; with q the best matches first. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<CustomerResponse>> listCustomers(
            @RequestBean ListParams params,
            @Parameter(
                            description = "Words of names, whole or begun, in any script; a mail address, a telephone"
                                    + " number or an outside id, whole or begun. All of them must be there.",
                            example = "anita shar")
                    @QueryValue
                    @Nullable String q,
            @Parameter(description = "organisation, household or private_person") @QueryValue @Nullable String kind,
            @Parameter(description = "ISO 3166", example = "IN") @QueryValue @Nullable String country,
            @Parameter(
                            description = "The employee who looks after them.",
                            schema = @Schema(type = "string", format = "uuid"))
                    @QueryValue
                    @Nullable String ownerId,
            @Parameter(
                            description = "The employee who steps in while the owner is away.",
                            schema = @Schema(type = "string", format = "uuid"))
                    @QueryValue
                    @Nullable String coverId,
            @Parameter(
                            description = "true: only customers whom nobody owns.",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"true"}))
                    @QueryValue
                    @Nullable String orphaned,
            @Parameter(description = "The company's own code.", example = "hospitality") @QueryValue @Nullable String industry,
            @Parameter(
                            description = "Only customers who are in this segment now.",
                            schema = @Schema(type = "string", format = "uuid"))
                    @QueryValue
                    @Nullable String segmentId) {
        var filter = new CustomerViews.Filter(
                Wire.filter("kind", Customer.Kind.class, kind),
                Wire.filter("country", country, Country::new),
                Wire.filter("ownerId", ownerId, text -> new EmployeeId(Wire.idInBody(text))),
                Wire.filter("industry", industry, Code::new),
                Wire.filter("coverId", coverId, text -> new EmployeeId(Wire.idInBody(text))),
                orphaned != null && isOrphaned(orphaned),
                Wire.filter("segmentId", segmentId, Wire::idInBody));
        if (q != null) {
            return finder.answer(params, q, filter);
        }
        Page.Wanted wanted = lists.wanted(params, "name", "createdAt");
        Instant staleBefore = freshness.staleBefore();
        return lists.answer(
                params,
                wanted,
                views.list(caller.scope(), filter, wanted),
                customer -> CustomerResponse.of(customer, staleBefore));
    }

    /** Whoever has an owner is found by it. */
    private static boolean isOrphaned(String raw) {
        if (!raw.equals("true")) {
            throw ProblemException.malformed("orphaned", "invalid_flag", "Use true, or leave it out.");
        }
        return true;
    }
}
