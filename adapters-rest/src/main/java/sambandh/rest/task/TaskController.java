package sambandh.rest.task;

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
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.application.task.AskByHand;
import sambandh.application.task.ChangeTask;
import sambandh.application.task.TaskViews;
import sambandh.application.task.WorkOf;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskId;
import sambandh.domain.task.TaskKind;
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
import sambandh.rest.shared.WireTimes;

@Controller("/api/v1/tasks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Tasks", description = "The one list of work.")
@AnswersProblems
class TaskController {
    private static final Set<Task.State> PENDING = Set.of(Task.State.OPEN, Task.State.DEFERRED);

    private final AskByHand ask;
    private final ChangeTask change;
    private final TaskViews views;
    private final WorkOf workOf;
    private final Assignees assignees;
    private final TaskAnswers answers;
    private final Lists lists;
    private final MergePatches patches;
    private final Caller caller;

    TaskController(
            AskByHand ask,
            ChangeTask change,
            TaskViews views,
            WorkOf workOf,
            Assignees assignees,
            TaskAnswers answers,
            Lists lists,
            MergePatches patches,
            Caller caller) {
        this.ask = ask;
        this.change = change;
        this.views = views;
        this.workOf = workOf;
        this.assignees = assignees;
        this.answers = answers;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    /** Lists work by when it is due, titles in the language of Accept-Language; what is to be done still, unless asked. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<TaskResponse>> listTasks(
            @RequestBean ListParams params,
            @Parameter(
                            description =
                                    "Whose work, with that of those they stand in for just now: me, or an employee's"
                                            + " id.",
                            example = "me")
                    @QueryValue
                    @Nullable String assignee,
            @Parameter(description = "The customer.", schema = @Schema(type = "string", format = "uuid"))
                    @QueryValue
                    @Nullable String customerId,
            @Parameter(description = "The department.", schema = @Schema(type = "string", format = "uuid"))
                    @QueryValue
                    @Nullable String departmentId,
            @Parameter(description = "What is to be done.") @QueryValue @Nullable String kind,
            @Parameter(description = "open, deferred, done or withdrawn; without it open and deferred.")
                    @QueryValue
                    @Nullable String state,
            @Parameter(
                            description = "Leaves out what is due then or later.",
                            schema = @Schema(type = "string", format = "date-time"))
                    @QueryValue
                    @Nullable String dueBefore) {
        Page.Wanted wanted = lists.wanted(params, "dueAt");
        EmployeeId whose = Wire.filter("assignee", assignee, assignees::read);
        Task.State one = Wire.filter("state", Task.State.class, state);
        var filter = new TaskViews.Filter(
                whose == null ? Set.of() : workOf.holders(whose),
                Wire.filter("customerId", customerId, Wire::idInBody),
                Wire.filter("departmentId", departmentId, text -> new DepartmentId(Wire.idInBody(text))),
                Wire.filter("kind", TaskKind.class, kind),
                one == null ? PENDING : Set.of(one),
                Wire.filter("dueBefore", dueBefore, WireTimes::instant));
        Locale reader = answers.reader(params.request());
        var page = views.list(caller.scope(), filter, wanted);
        return TaskAnswers.inLanguage(lists.answer(params, wanted, page, task -> answers.of(task, reader)), reader);
    }

    /** Shows one task. */
    @Get("/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<TaskResponse> getTask(String id, HttpRequest<?> request) {
        return answers.answer(find(id), request);
    }

    /** Puts work on the list, for oneself or for others. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<TaskResponse> createTask(@Body TaskRequest body, HttpRequest<?> request) {
        Task made = TaskAnswers.kept(ask.handle(body.toCommand(caller.actor(), assignees)));
        URI address = URI.create("/api/v1/tasks/" + made.id().value());
        return answers.answer(made, request).status(HttpStatus.CREATED).header("Location", address.toString());
    }

    /** Changes what is to be done: the fields that are named; null takes a field away. */
    @Patch("/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<TaskResponse> changeTask(
            String id, @Body @Schema(implementation = TaskChangeRequest.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Task before = find(id);
        TaskChangeRequest after = patches.apply(TaskChangeRequest.of(before), TaskChangeRequest.class, patch);
        return answers.answer(
                change.change(caller.actor(), before.id(), expected.of(before.version()), after.toDetails()), request);
    }

    private Task find(String id) {
        return views.find(caller.scope(), new TaskId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }
}
