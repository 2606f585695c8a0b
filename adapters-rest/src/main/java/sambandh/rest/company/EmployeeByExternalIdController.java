package sambandh.rest.company;

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
import sambandh.application.company.EmployeeViews;
import sambandh.application.company.PutEmployee;
import sambandh.domain.company.Employee;
import sambandh.domain.shared.ExternalId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.ExternalIdPath;
import sambandh.rest.shared.ProblemException;

@Controller("/api/v1/employees/by-external-id")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Company")
@AnswersProblems
class EmployeeByExternalIdController {
    private final PutEmployee putEmployee;
    private final EmployeeViews views;
    private final Caller caller;

    EmployeeByExternalIdController(PutEmployee putEmployee, EmployeeViews views, Caller caller) {
        this.putEmployee = putEmployee;
        this.views = views;
        this.caller = caller;
    }

    /** Shows one employee by the id that another system knows. */
    @Get("/{source}/{externalId}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<EmployeeResponse> getEmployeeByExternalId(String source, String externalId) {
        return views.findByExternalId(caller.scope(), ExternalIdPath.toFind(source, externalId))
                .map(EmployeeByExternalIdController::answer)
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Says how an employee is, again and again: makes it the first time, later replaces its fields.
     *
     * <p>Outside ids are added to those known, never lost. What changes nothing keeps the ETag. If-Match is optional.
     */
    @Put("/{source}/{externalId}")
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<EmployeeResponse> putEmployeeByExternalId(
            String source, String externalId, @Body EmployeeRequest body, HttpRequest<?> request) {
        ExternalId id = ExternalIdPath.toGive(source, externalId);
        var command = new PutEmployee.Command(caller.actor(), id, Etags.expectedIfGiven(request), body.toDetails());
        return switch (putEmployee.handle(command)) {
            case PutEmployee.Outcome.Created(Employee made) -> EmployeeController.created(made);
            case PutEmployee.Outcome.Changed(Employee changed) -> answer(changed);
            case PutEmployee.Outcome.Stale _ -> throw ProblemException.stale();
            case PutEmployee.Outcome.Refused(var why) -> throw EmployeeProblems.of(why);
        };
    }

    private static HttpResponse<EmployeeResponse> answer(Employee employee) {
        return Etags.with(HttpResponse.ok(EmployeeResponse.of(employee)), employee.version());
    }
}
