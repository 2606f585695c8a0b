package sambandh.rest.template;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sambandh.application.template.Lint;
import sambandh.application.template.PreviewTemplate;
import sambandh.application.template.TemplateList;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.template.Template;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ProblemException;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Templates")
@AnswersProblems
class TemplateCheckController {
    private final TemplateList templates;
    private final PreviewTemplate previewTemplate;
    private final Lint lint;
    private final Caller caller;

    TemplateCheckController(TemplateList templates, PreviewTemplate previewTemplate, Lint lint, Caller caller) {
        this.templates = templates;
        this.previewTemplate = previewTemplate;
        this.lint = lint;
        this.caller = caller;
    }

    /** Lists what templates can fill in, named in the language of Accept-Language; with template= also its own inputs. */
    @Get("/template-fields")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<FieldsResponse> listTemplateFields(
            @Parameter(description = "A template's code.", example = "thank_you") @QueryValue @Nullable String template,
            HttpRequest<?> request) {
        return HttpResponse.ok(FieldsResponse.of(
                        lint.fields(template == null ? null : known(template)),
                        languages(request.getHeaders().get("Accept-Language"))))
                .header("Vary", "Accept-Language");
    }

    /** Shows what a template says to a person, or with samples; as JSON, or as the HTML itself with Accept: text/html. */
    @Post("/templates/{code}/previews")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @ApiResponse(
            responseCode = "200",
            description = "The letter.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PreviewResponse.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string"))
            })
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    HttpResponse<?> previewTemplate(String code, @Body PreviewRequest preview, HttpRequest<?> request) {
        Template template = known(code);
        return switch (shown(preview.toCommand(template.code(), template))) {
            case PreviewTemplate.Outcome.Shown shown ->
                wantsHtml(request)
                        ? HttpResponse.ok(shown.words().html())
                                .contentType("text/html; charset=utf-8")
                                // nothing of it runs here, whatever somebody has written into it
                                .header(
                                        "Content-Security-Policy",
                                        "sandbox; default-src 'none'; img-src https: data:; style-src 'unsafe-inline'")
                        : HttpResponse.ok(PreviewResponse.of(shown)).contentType(MediaType.APPLICATION_JSON_TYPE);
            case PreviewTemplate.Outcome.TemplateUnknown _ -> throw ProblemException.notFound();
            case PreviewTemplate.Outcome.ReaderUnknown _ ->
                throw new InvalidInput(List.of(new Fault(
                        preview.personId() == null ? "/customerId" : "/personId",
                        "unknown_reader",
                        "There is nobody like this.")));
        };
    }

    /** Looks a template over before it goes out: what is missing or wrong in each language, by line and column. */
    @Post("/templates/{code}/lint")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    HttpResponse<LintResponse> lintTemplate(String code, @Body LintRequest request) {
        LintRequest.Read read = request.read();
        return lint.version(known(code).code(), request.version(), read.readers(), read.inputs())
                .map(findings -> HttpResponse.ok(LintResponse.of(findings)))
                .orElseThrow(ProblemException::notFound);
    }

    private PreviewTemplate.Outcome shown(PreviewTemplate.Command command) {
        try {
            return previewTemplate.handle(command);
        } catch (InvalidValue unwritable) {
            throw ProblemException.conflict("/version", unwritable.code(), unwritable.detail());
        }
    }

    private Template known(String code) {
        return templates
                .find(caller.scope(), TemplateController.code(code))
                .orElseThrow(ProblemException::notFound)
                .template();
    }

    private static boolean wantsHtml(HttpRequest<?> request) {
        return request.accept().stream()
                .findFirst()
                .filter(type -> type.getName().equals(MediaType.TEXT_HTML))
                .isPresent();
    }

    /** A header that cannot be read asks for nothing. */
    private static List<Locale.LanguageRange> languages(@Nullable String header) {
        try {
            return header == null ? List.of() : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
