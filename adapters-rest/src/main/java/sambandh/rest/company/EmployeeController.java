package sambandh.rest.company;

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
import org.jspecify.annotations.Nullable;
import sambandh.application.company.ChangeEmployee;
import sambandh.application.company.CreateEmployee;
import sambandh.application.company.EmployeeViews;
import sambandh.application.shared.Page;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
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

@Controller("/api/v1/employees")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Company")
@AnswersProblems
class EmployeeController {
    private final CreateEmployee createEmployee;
    private final ChangeEmployee changeEmployee;
    private final EmployeeViews views;
    private final Lists lists;
    private final MergePatches patches;
    private final Caller caller;

    EmployeeController(
            CreateEmployee createEmployee,
            ChangeEmployee changeEmployee,
            EmployeeViews views,
            Lists lists,
            MergePatches patches,
            Caller caller) {
        this.createEmployee = createEmployee;
        this.changeEmployee = changeEmployee;
        this.views = views;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    /** Lists employees by name. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<EmployeeResponse>> listEmployees(
            @RequestBean ListParams params,
            @Parameter(description = "The department.", schema = @Schema(type = "string", format = "uuid"))
                    @QueryValue
                    @Nullable String departmentId,
            @Parameter(description = "Whether still with the company.", schema = @Schema(type = "boolean"))
                    @QueryValue
                    @Nullable String active) {
        Page.Wanted wanted = lists.wanted(params, "name");
        var filter = new EmployeeViews.Filter(
                Wire.filter("departmentId", departmentId, text -> new DepartmentId(Wire.idInBody(text))),
                Wire.flag("active", active));
        return lists.answer(params, wanted, views.list(caller.scope(), filter, wanted), EmployeeResponse::of);
    }

    /** Shows one employee. */
    @Get("/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<EmployeeResponse> getEmployee(String id) {
        return answer(find(id));
    }

    /** Takes an employee in. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<EmployeeResponse> createEmployee(@Body EmployeeRequest request) {
        var command = new CreateEmployee.Command(caller.actor(), request.toDetails());
        return switch (createEmployee.handle(command)) {
            case CreateEmployee.Outcome.Created(Employee made) -> created(made);
            case CreateEmployee.Outcome.Refused(var why) -> throw EmployeeProblems.of(why);
        };
    }

    /** Changes the fields that are named; null takes a field away. Whoever leaves becomes inactive. */
    @Patch("/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<EmployeeResponse> changeEmployee(
            String id, @Body @Schema(implementation = EmployeeRequest.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Employee before = find(id);
        EmployeeRequest after = patches.apply(EmployeeRequest.of(before), EmployeeRequest.class, patch);
        var command = new ChangeEmployee.Command(
                caller.actor(), before.id(), expected.of(before.version()), after.toDetails());
        return switch (changeEmployee.handle(command)) {
            case ChangeEmployee.Outcome.Changed(Employee employee) -> answer(employee);
            case ChangeEmployee.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangeEmployee.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangeEmployee.Outcome.Refused(var why) -> throw EmployeeProblems.of(why);
        };
    }

    private Employee find(String id) {
        return views.find(caller.scope(), new EmployeeId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    static HttpResponse<EmployeeResponse> created(Employee made) {
        URI address = URI.create("/api/v1/employees/" + made.id().value());
        return Etags.with(HttpResponse.created(EmployeeResponse.of(made), address), made.version());
    }

    private static HttpResponse<EmployeeResponse> answer(Employee employee) {
        return Etags.with(HttpResponse.ok(EmployeeResponse.of(employee)), employee.version());
    }
}
