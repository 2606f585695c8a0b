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
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import sambandh.application.company.ChangeDepartment;
import sambandh.application.company.CreateDepartment;
import sambandh.application.company.DepartmentViews;
import sambandh.application.shared.Page;
import sambandh.domain.company.Department;
import sambandh.domain.company.DepartmentId;
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

@Controller("/api/v1/departments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Company")
@AnswersProblems
class DepartmentController {
    private final CreateDepartment createDepartment;
    private final ChangeDepartment changeDepartment;
    private final DepartmentViews views;
    private final Lists lists;
    private final MergePatches patches;
    private final Caller caller;

    DepartmentController(
            CreateDepartment createDepartment,
            ChangeDepartment changeDepartment,
            DepartmentViews views,
            Lists lists,
            MergePatches patches,
            Caller caller) {
        this.createDepartment = createDepartment;
        this.changeDepartment = changeDepartment;
        this.views = views;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    /** Lists departments by name. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<DepartmentResponse>> listDepartments(@RequestBean ListParams params) {
        Page.Wanted wanted = lists.wanted(params, "name");
        return lists.answer(params, wanted, views.list(caller.scope(), wanted), DepartmentResponse::of);
    }

    /** Shows one department. */
    @Get("/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<DepartmentResponse> getDepartment(String id) {
        return answer(find(id));
    }

    /** Opens a department. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<DepartmentResponse> createDepartment(@Body DepartmentRequest request) {
        Department made = createDepartment.handle(new CreateDepartment.Command(caller.actor(), request.toDetails()));
        URI address = URI.create("/api/v1/departments/" + made.id().value());
        return Etags.with(HttpResponse.created(DepartmentResponse.of(made), address), made.version());
    }

    /** Changes the fields that are named; null takes a field away. */
    @Patch("/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<DepartmentResponse> changeDepartment(
            String id, @Body @Schema(implementation = DepartmentRequest.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Department before = find(id);
        DepartmentRequest after = patches.apply(DepartmentRequest.of(before), DepartmentRequest.class, patch);
        var command = new ChangeDepartment.Command(
                caller.actor(), before.id(), expected.of(before.version()), after.toDetails());
        return switch (changeDepartment.handle(command)) {
            case ChangeDepartment.Outcome.Changed(Department department) -> answer(department);
            case ChangeDepartment.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangeDepartment.Outcome.Stale _ -> throw ProblemException.stale();
        };
    }

    private Department find(String id) {
        return views.find(caller.scope(), new DepartmentId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    private static HttpResponse<DepartmentResponse> answer(Department department) {
        return Etags.with(HttpResponse.ok(DepartmentResponse.of(department)), department.version());
    }
}
