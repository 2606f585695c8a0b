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
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import sambandh.application.company.AbsenceViews;
import sambandh.application.company.EmployeeViews;
import sambandh.application.company.KeepAbsence;
import sambandh.application.shared.Page;
import sambandh.domain.company.Absence;
import sambandh.domain.company.AbsenceId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.ExternalId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.ExternalIdPath;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/employees/{id}/absences")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Company")
@AnswersProblems
class AbsenceController {
    private final KeepAbsence keep;
    private final AbsenceViews views;
    private final EmployeeViews employees;
    private final Lists lists;
    private final MergePatches patches;
    private final Caller caller;

    AbsenceController(
            KeepAbsence keep,
            AbsenceViews views,
            EmployeeViews employees,
            Lists lists,
            MergePatches patches,
            Caller caller) {
        this.keep = keep;
        this.views = views;
        this.employees = employees;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    /** Lists when an employee is away, the latest first. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<AbsenceResponse>> listAbsences(String id, @RequestBean ListParams params) {
        Page.Wanted wanted = lists.wanted(params, "-from");
        return lists.answer(params, wanted, views.list(caller.scope(), employee(id), wanted), AbsenceResponse::of);
    }

    /** Shows one absence. */
    @Get("/{absenceId}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<AbsenceResponse> getAbsence(String id, String absenceId) {
        return answer(find(id, absenceId));
    }

    /** Says that an employee will be away: whole days, and who does the work meanwhile. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<AbsenceResponse> createAbsence(String id, @Body AbsenceRequest request) {
        return answer(keep.create(caller.actor(), employee(id), request.toDetails()));
    }

    /** Changes the fields that are named; null takes a field away. */
    @Patch("/{absenceId}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<AbsenceResponse> changeAbsence(
            String id,
            String absenceId,
            @Body @Schema(implementation = AbsenceRequest.class) String patch,
            HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Absence before = find(id, absenceId);
        AbsenceRequest after = patches.apply(AbsenceRequest.of(before), AbsenceRequest.class, patch);
        return answer(keep.change(
                caller.actor(), before.employee(), before.id(), expected.of(before.version()), after.toDetails()));
    }

    /** Takes an absence back, as if it had never been planned. */
    @Delete("/{absenceId}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<Void> removeAbsence(String id, String absenceId, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Absence before = find(id, absenceId);
        answer(keep.remove(caller.actor(), before.employee(), before.id(), expected.of(before.version())));
        return HttpResponse.noContent();
    }

    /**
     * Says how an absence is, by the id that another system knows, again and again.
     *
     * <p>Makes it the first time, later replaces its fields. What changes nothing keeps the ETag. If-Match is optional.
     */
    @Put("/by-external-id/{source}/{externalId}")
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<AbsenceResponse> putAbsenceByExternalId(
            String id, String source, String externalId, @Body AbsenceRequest body, HttpRequest<?> request) {
        ExternalId outside = ExternalIdPath.toGive(source, externalId);
        return answer(
                keep.put(caller.actor(), employee(id), outside, Etags.expectedIfGiven(request), body.toDetails()));
    }

    private EmployeeId employee(String id) {
        EmployeeId who = new EmployeeId(Wire.id(id));
        return employees
                .find(caller.scope(), who)
                .orElseThrow(ProblemException::notFound)
                .id();
    }

    private Absence find(String id, String absenceId) {
        return views.find(caller.scope(), new EmployeeId(Wire.id(id)), new AbsenceId(Wire.id(absenceId)))
                .orElseThrow(ProblemException::notFound);
    }

    private static HttpResponse<AbsenceResponse> answer(KeepAbsence.Outcome outcome) {
        return switch (outcome) {
            case KeepAbsence.Outcome.Created(Absence made) ->
                Etags.with(
                        HttpResponse.created(
                                AbsenceResponse.of(made),
                                URI.create(
                                        "/api/v1/employees/" + made.employee().value() + "/absences/"
                                                + made.id().value())),
                        made.version());
            case KeepAbsence.Outcome.Changed(Absence changed) -> answer(changed);
            case KeepAbsence.Outcome.Unknown _ -> throw ProblemException.notFound();
            case KeepAbsence.Outcome.Stale _ -> throw ProblemException.stale();
            case KeepAbsence.Outcome.Refused(var why) -> throw AbsenceProblems.of(why);
        };
    }

    private static HttpResponse<AbsenceResponse> answer(Absence absence) {
        return Etags.with(HttpResponse.ok(AbsenceResponse.of(absence)), absence.version());
    }
}
