package sambandh.rest.task;

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
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import sambandh.application.task.ChangeTask;
import sambandh.application.task.CompleteTask;
import sambandh.application.task.EscalateTask;
import sambandh.application.task.TaskViews;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.shared.Faults;
import sambandh.domain.task.Progress;
import sambandh.domain.task.TaskId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;
import sambandh.rest.shared.WireTimes;

/** What becomes of a task. If-Match is optional: what was decided before decides. */
@Controller("/api/v1/tasks/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Tasks")
@AnswersProblems
class TaskStepController {
    private final ChangeTask change;
    private final CompleteTask complete;
    private final EscalateTask escalate;
    private final TaskViews views;
    private final Assignees assignees;
    private final TaskAnswers answers;
    private final Caller caller;

    TaskStepController(
            ChangeTask change,
            CompleteTask complete,
            EscalateTask escalate,
            TaskViews views,
            Assignees assignees,
            TaskAnswers answers,
            Caller caller) {
        this.change = change;
        this.complete = complete;
        this.escalate = escalate;
        this.views = views;
        this.assignees = assignees;
        this.answers = answers;
        this.caller = caller;
    }

    /** Gives a task to somebody, takes it for oneself (me), or gives it back to the owner or a department. */
    @Post("/assignment")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<TaskResponse> assignTask(String id, @Body AssignmentRequest body, HttpRequest<?> request) {
        Faults faults = new Faults();
        var assignee = faults.optional("/assigneeId", body.assigneeId(), assignees::read);
        var department =
                faults.optional("/departmentId", body.departmentId(), it -> new DepartmentId(Wire.idInBody(it)));
        faults.orThrow();
        return answers.answer(
                change.assign(
                        caller.actor(),
                        task(id),
                        Etags.expectedIfGiven(request),
                        assignee.orNull(),
                        department.orNull(),
                        Assignees.ME.equals(body.assigneeId())),
                request);
    }

    /** Puts a task off to a later time, for a reason; whoever was told that it is late need not care any more. */
    @Post("/deferral")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<TaskResponse> deferTask(String id, @Body DeferralRequest body, HttpRequest<?> request) {
        Faults faults = new Faults();
        var until = faults.required("/dueAt", body.dueAt(), WireTimes::instant);
        var reason = faults.required("/reason", body.reason(), Progress::reason);
        faults.orThrow();
        return answers.answer(
                change.defer(caller.actor(), task(id), Etags.expectedIfGiven(request), until.get(), reason.get()),
                request);
    }

    /** Says that a task was done, and shows it: by what was told, or by a thing that is kept and is the customer's. */
    @Post("/completion")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<TaskResponse> completeTask(String id, @Body CompletionRequest body, HttpRequest<?> request) {
        return answers.answer(
                complete.handle(body.toCommand(caller.actor(), task(id), Etags.expectedIfGiven(request))), request);
    }

    /** Puts a task before the manager of whoever holds it, who gets an alert; the task itself stays where it is. */
    @Post("/escalation")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<TaskResponse> escalateTask(String id, HttpRequest<?> request) {
        return answers.answer(escalate.handle(caller.actor(), task(id), Etags.expectedIfGiven(request)), request);
    }

    /** Says that a task is not wanted any more, and why. */
    @Post("/withdrawal")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<TaskResponse> withdrawTask(String id, @Body WithdrawalRequest body, HttpRequest<?> request) {
        Faults faults = new Faults();
        var reason = faults.required("/reason", body.reason(), Progress::reason);
        faults.orThrow();
        return answers.answer(
                change.withdraw(caller.actor(), task(id), Etags.expectedIfGiven(request), reason.get()), request);
    }

    /** Only what the caller may see. */
    private TaskId task(String id) {
        return views.find(caller.scope(), new TaskId(Wire.id(id)))
                .orElseThrow(ProblemException::notFound)
                .id();
    }
}
