package sambandh.rest.template;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import sambandh.application.shared.Page;
import sambandh.application.template.MakeVersion;
import sambandh.application.template.RemoveTemplate;
import sambandh.application.template.TemplateList;
import sambandh.application.template.TemplateShelf;
import sambandh.application.template.TemplateViews;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Finding;
import sambandh.domain.template.TemplateVersion;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.ProblemException;

@Controller("/api/v1/templates/{code}/versions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Templates")
@AnswersProblems
class TemplateVersionController {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final TemplateList templates;
    private final TemplateViews views;
    private final TemplateShelf shelf;
    private final MakeVersion makeVersion;
    private final RemoveTemplate removeTemplate;
    private final Lists lists;
    private final Caller caller;

    TemplateVersionController(
            TemplateList templates,
            TemplateViews views,
            TemplateShelf shelf,
            MakeVersion makeVersion,
            RemoveTemplate removeTemplate,
            Lists lists,
            Caller caller) {
        this.templates = templates;
        this.views = views;
        this.shelf = shelf;
        this.makeVersion = makeVersion;
        this.removeTemplate = removeTemplate;
        this.lists = lists;
        this.caller = caller;
    }

    /** Lists the versions that the company has made, the newest first; the delivered one is number 0. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<VersionResponse>> listTemplateVersions(String code, @RequestBean ListParams params) {
        Code known = known(code);
        Page.Wanted wanted = lists.wanted(params, "-number");
        return lists.answer(params, wanted, views.versions(caller.scope(), known, wanted), VersionResponse::of);
    }

    /** Shows a version with its words; number 0 is the delivered one, to begin an own one with. */
    @Get("/{number}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<VersionResponse> getTemplateVersion(String code, String number) {
        return shelf.find(known(code), number(number))
                .map(found -> HttpResponse.ok(VersionResponse.of(found.words(), null)))
                .orElseThrow(ProblemException::notFound);
    }

    /** Keeps a new version, unless something is wrong with it; it never changes afterwards. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<VersionResponse> makeTemplateVersion(String code, @Body VersionRequest request) {
        Code known = known(code);
        return switch (makeVersion.handle(request.toCommand(caller.actor(), known))) {
            case MakeVersion.Outcome.Made(TemplateVersion version, List<Finding> findings) ->
                HttpResponse.created(
                        VersionResponse.of(version, findings),
                        URI.create("/api/v1/templates/" + known + "/versions/" + version.number()));
            case MakeVersion.Outcome.TemplateUnknown _ -> throw ProblemException.notFound();
            case MakeVersion.Outcome.Refused(List<Finding> findings) -> throw Findings.refused(request, findings);
        };
    }

    /** Takes away a version that letters are not written of; letters that were written of it stay as they are. */
    @Delete("/{number}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<Void> removeTemplateVersion(String code, String number) {
        var command = new RemoveTemplate.Version(caller.actor(), known(code), number(number));
        return switch (removeTemplate.handle(command)) {
            case RemoveTemplate.Outcome.Removed _ -> HttpResponse.noContent();
            case RemoveTemplate.Outcome.Unknown _, RemoveTemplate.Outcome.Stale _ -> throw ProblemException.notFound();
            case RemoveTemplate.Outcome.IsCurrent _ ->
                throw ProblemException.conflict(
                        "/number",
                        "current_version",
                        "Letters are written of this version: make another the current one first.");
        };
    }

    private Code known(String code) {
        return templates
                .find(caller.scope(), TemplateController.code(code))
                .orElseThrow(ProblemException::notFound)
                .template()
                .code();
    }

    private static int number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw ProblemException.notFound();
        }
        return Integer.parseInt(text);
    }
}
