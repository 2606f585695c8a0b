package sambandh.rest.template;

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
import sambandh.application.shared.Page;
import sambandh.application.template.ChangeTemplate;
import sambandh.application.template.CreateTemplate;
import sambandh.application.template.Lint;
import sambandh.application.template.RemoveTemplate;
import sambandh.application.template.TemplateList;
import sambandh.application.template.TemplateList.Listed;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.template.OwnTemplate;
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

@Controller("/api/v1/templates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Templates", description = "What letters say, whoever they go to.")
@AnswersProblems
class TemplateController {
    private enum Kind {
        LETTER,
        PART
    }

    private final TemplateList templates;
    private final CreateTemplate createTemplate;
    private final ChangeTemplate changeTemplate;
    private final RemoveTemplate removeTemplate;
    private final Lint lint;
    private final Lists lists;
    private final MergePatches patches;
    private final Caller caller;

    TemplateController(
            TemplateList templates,
            CreateTemplate createTemplate,
            ChangeTemplate changeTemplate,
            RemoveTemplate removeTemplate,
            Lint lint,
            Lists lists,
            MergePatches patches,
            Caller caller) {
        this.templates = templates;
        this.createTemplate = createTemplate;
        this.changeTemplate = changeTemplate;
        this.removeTemplate = removeTemplate;
        this.lint = lint;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    /** Lists templates, those delivered and the company's own, by code. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<TemplateResponse>> listTemplates(
            @RequestBean ListParams params,
            @Parameter(
                            description = "part for what stands inside of others, such as footer; otherwise letter.",
                            schema =
                                    @Schema(
                                            allowableValues = {"letter", "part"},
                                            defaultValue = "letter"))
                    @QueryValue
                    @Nullable String kind) {
        Page.Wanted wanted = lists.wanted(params, "code");
        boolean parts = Wire.filter("kind", Kind.class, kind) == Kind.PART;
        return lists.answer(params, wanted, templates.list(caller.scope(), parts, wanted), TemplateResponse::of);
    }

    /** Shows one template without its words, which its versions have. */
    @Get("/{code}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<TemplateResponse> getTemplate(String code) {
        return answer(find(code));
    }

    /** Makes a template of the company's own; its words come with its first version. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<TemplateResponse> createTemplate(@Body TemplateRequest request) {
        return switch (createTemplate.handle(
                new CreateTemplate.Command(caller.actor(), request.toTemplate(lint.fields(null))))) {
            case CreateTemplate.Outcome.Created(OwnTemplate made) ->
                Etags.with(
                        HttpResponse.created(
                                TemplateResponse.of(new Listed(made.template(), made, false)),
                                URI.create("/api/v1/templates/" + made.code())),
                        made.version());
            case CreateTemplate.Outcome.CodeTaken _ ->
                throw ProblemException.conflict("/code", "code_taken", "There is a template of this code already.");
        };
    }

    /** Changes the fields that are named; currentVersion decides what letters are written of from now on. */
    @Patch("/{code}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<TemplateResponse> changeTemplate(
            String code, @Body @Schema(implementation = TemplateRequest.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Listed before = find(code);
        TemplateRequest after = patches.apply(TemplateRequest.of(before), TemplateRequest.class, patch);
        var command = new ChangeTemplate.Command(
                caller.actor(),
                before.template().code(),
                expected.of(before.version()),
                after.toDetails(lint.fields(null), before.template().details()),
                after.current());
        return switch (changeTemplate.handle(command)) {
            case ChangeTemplate.Outcome.Changed(OwnTemplate now) ->
                answer(new Listed(now.template(), now.version() == 0 ? null : now, before.starter()));
            case ChangeTemplate.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangeTemplate.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangeTemplate.Outcome.VersionUnknown _ ->
                throw ProblemException.conflict("/currentVersion", "unknown_version", "There is no such version.");
        };
    }

    /** Takes away all that the company has written under this code; a delivered template is then as it came. */
    @Delete("/{code}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<Void> removeTemplate(String code, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Listed before = find(code);
        var command = new RemoveTemplate.Whole(caller.actor(), before.template().code(), expected.of(before.version()));
        return switch (removeTemplate.handle(command)) {
            case RemoveTemplate.Outcome.Removed _ -> HttpResponse.noContent();
            case RemoveTemplate.Outcome.Unknown _, RemoveTemplate.Outcome.IsCurrent _ -> throw untouched();
            case RemoveTemplate.Outcome.Stale _ -> throw ProblemException.stale();
        };
    }

    private Listed find(String code) {
        return templates.find(caller.scope(), code(code)).orElseThrow(ProblemException::notFound);
    }

    /** A code in a path; what is none cannot exist. */
    static Code code(String text) {
        try {
            return new Code(text);
        } catch (InvalidValue none) {
            throw ProblemException.notFound();
        }
    }

    private static HttpResponse<TemplateResponse> answer(Listed listed) {
        return Etags.with(HttpResponse.ok(TemplateResponse.of(listed)), listed.version());
    }

    private static ProblemException untouched() {
        return ProblemException.conflict(
                "/code",
                "delivered",
                "This template came with the program, and the company has written nothing under it.");
    }
}
