package sambandh.rest.interaction;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.EmployeeViews;
import sambandh.application.interaction.ListeningViews;
import sambandh.application.interaction.WhoHears;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/employees/{id}/listening")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Listening", description = "Who talked how much, and who asked.")
@AnswersProblems
class ListeningController {
    private static final int MOST_MONTHS = 120;

    private final ListeningViews views;
    private final EmployeeViews employees;
    private final WhoHears hears;
    private final Caller caller;
    private final Clock clock;

    ListeningController(ListeningViews views, EmployeeViews employees, WhoHears hears, Caller caller, Clock clock) {
        this.views = views;
        this.employees = employees;
        this.hears = hears;
        this.caller = caller;
        this.clock = clock;
    }

    /** Shows how an employee listens, month by month, to that employee and to the manager only. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    ListeningResponse getListening(
            String id,
            @Parameter(description = "The first month; otherwise eleven before the last.", example = "2026-01")
                    @QueryValue
                    @Nullable String from,
            @Parameter(description = "The last month; otherwise this one.", example = "2026-03") @QueryValue @Nullable String to) {
        EmployeeId employee = employees
                .find(caller.scope(), new EmployeeId(Wire.id(id)))
                .orElseThrow(ProblemException::notFound)
                .id();
        if (!hears.mayHearOf(caller.actor(), employee)) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN, "Only the employee and the manager see how somebody listens.", List.of());
        }
        YearMonth named = Wire.filter("to", to, ListeningController::month);
        YearMonth last = named == null ? YearMonth.now(clock.withZone(ZoneOffset.UTC)) : named;
        YearMonth begin = Wire.filter("from", from, ListeningController::month);
        YearMonth first = begin == null ? last.minusMonths(11) : begin;
        if (first.isBefore(last.minusMonths(MOST_MONTHS - 1)) || first.isAfter(last)) {
            throw ProblemException.malformed("from", "out_of_range", "Ask for 1 to " + MOST_MONTHS + " months.");
        }
        return ListeningResponse.of(employee, views.months(caller.scope(), employee, first, last));
    }

    private static YearMonth month(String text) {
        try {
            if (text.length() == 7) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException ignored) {
            // answered below
        }
        throw new InvalidValue("invalid_month", "Write a month such as 2026-03.");
    }
}
