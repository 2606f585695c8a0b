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
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import sambandh.application.company.ChangeWorkingWeek;
import sambandh.application.company.EmployeeViews;
import sambandh.application.company.WorkingWeeks;
import sambandh.domain.company.EmployeeId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/employees/{id}/working-week")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Company")
@AnswersProblems
class WorkingWeekController {
    private final ChangeWorkingWeek changeWeek;
    private final WorkingWeeks weeks;
    private final EmployeeViews employees;
    private final MergePatches patches;
    private final Caller caller;

    WorkingWeekController(
            ChangeWorkingWeek changeWeek,
            WorkingWeeks weeks,
            EmployeeViews employees,
            MergePatches patches,
            Caller caller) {
        this.changeWeek = changeWeek;
        this.weeks = weeks;
        this.employees = employees;
        this.patches = patches;
        this.caller = caller;
    }

    /** Shows when an employee works; before anybody has told it, the usual week in the company's zone. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<WorkingWeekBody> getWorkingWeek(String id) {
        return answer(find(employee(id)));
    }

    /** Says when an employee works. Days that are named take the place of all there were. */
    @Patch
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<WorkingWeekBody> changeWorkingWeek(
            String id, @Body @Schema(implementation = WorkingWeekBody.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        EmployeeId who = employee(id);
        WorkingWeeks.Kept before = find(who);
        WorkingWeekBody after = patches.apply(WorkingWeekBody.of(before.week()), WorkingWeekBody.class, patch);
        var command =
                new ChangeWorkingWeek.Command(caller.actor(), who, expected.of(before.version()), after.toDomain());
        return switch (changeWeek.handle(command)) {
            case ChangeWorkingWeek.Outcome.Changed(var week) -> answer(week);
            case ChangeWorkingWeek.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangeWorkingWeek.Outcome.Stale _ -> throw ProblemException.stale();
        };
    }

    private EmployeeId employee(String id) {
        EmployeeId who = new EmployeeId(Wire.id(id));
        return employees
                .find(caller.scope(), who)
                .orElseThrow(ProblemException::notFound)
                .id();
    }

    private WorkingWeeks.Kept find(EmployeeId who) {
        return weeks.find(who).orElseThrow(ProblemException::notFound);
    }

    private static HttpResponse<WorkingWeekBody> answer(WorkingWeeks.Kept kept) {
        return Etags.with(HttpResponse.ok(WorkingWeekBody.of(kept.week())), kept.version());
    }
}
