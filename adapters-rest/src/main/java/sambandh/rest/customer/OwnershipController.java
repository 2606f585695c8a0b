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
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.EmployeeViews;
import sambandh.application.customer.CustomerViews;
import sambandh.application.customer.OwnerNewsViews;
import sambandh.application.customer.OwnershipViews;
import sambandh.application.shared.Page;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Ownership", description = "Who looks after which customers, and what they hear of changes to them.")
@AnswersProblems
class OwnershipController {
    private final CustomerViews customers;
    private final OwnershipViews ownerships;
    private final EmployeeViews employees;
    private final OwnerNewsViews news;
    private final Lists lists;
    private final Caller caller;

    OwnershipController(
            CustomerViews customers,
            OwnershipViews ownerships,
            EmployeeViews employees,
            OwnerNewsViews news,
            Lists lists,
            Caller caller) {
        this.customers = customers;
        this.ownerships = ownerships;
        this.employees = employees;
        this.news = news;
        this.lists = lists;
        this.caller = caller;
    }

    /** Shows who looked after a customer, the latest first; with asOf the first item tells who it was then. */
    @Get("/customers/{id}/ownership")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<OwnershipResponse>> listOwnership(
            String id,
            @RequestBean ListParams params,
            @Parameter(
                            description = "Without what came later than this instant.",
                            schema = @Schema(type = "string", format = "date-time"))
                    @QueryValue
                    @Nullable String asOf) {
        Page.Wanted wanted = lists.wanted(params, "-at");
        CustomerId customer = customers
                .find(caller.scope(), new CustomerId(Wire.id(id)))
                .orElseThrow(ProblemException::notFound)
                .id();
        Instant until = Wire.filter("asOf", asOf, OwnershipController::instant);
        return lists.answer(
                params, wanted, ownerships.list(caller.scope(), customer, until, wanted), OwnershipResponse::of);
    }

    /** Shows an owner what others and imports changed about their customers, the latest first; an import once. */
    @Get("/employees/{id}/news")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<OwnerNewsResponse>> listOwnerNews(String id, @RequestBean ListParams params) {
        Page.Wanted wanted = lists.wanted(params, "-at");
        EmployeeId owner = employees
                .find(caller.scope(), new EmployeeId(Wire.id(id)))
                .orElseThrow(ProblemException::notFound)
                .id();
        return lists.answer(params, wanted, news.list(caller.scope(), owner, wanted), OwnerNewsResponse::of);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new InvalidValue("invalid_instant", "Use an instant of ISO 8601, such as 2026-03-01T08:00:00Z.");
        }
    }
}
