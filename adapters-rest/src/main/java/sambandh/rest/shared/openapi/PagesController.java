package sambandh.rest.shared.openapi;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;

/** What a person meets who comes with a browser: the contract, its browsable page, what problems mean. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@AnswersProblems
@Tag(name = "Pages", description = "What a person meets who comes with a browser, and what watches the process.")
class PagesController {
    /** The browser of the interface brings its own, which ours would paint over. */
    private static final String PLAIN = "<style>body { margin: 0; background: #fff }</style>\n";

    private final OpenApiDocument document;

    PagesController(OpenApiDocument document) {
        this.document = document;
    }

    /** Shows the contract. */
    @Get("/openapi.yml")
    @Produces("application/yaml")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<String> showContract() {
        return HttpResponse.ok(document.yaml()).header("Content-Disposition", "inline; filename=openapi.yml");
    }

    /** Shows where to go from here. */
    @Get
    @Produces(MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<String> showHome() {
        return HtmlPage.of("Sambandh", """
                <h1>Sambandh</h1>
                <p>The backend with which a company keeps its customers. It speaks JSON under <code>/api/v1</code>.</p>
                <ul>
                  <li><a href="/docs">Browse the interface</a></li>
                  <li><a href="/openapi.yml">The contract (OpenAPI 3.1)</a></li>
                  <li><a href="/problems">What problems mean, and how to mend them</a></li>
                  <li><a href="/health/readiness">Is it ready?</a></li>
                </ul>
                """);
    }

    /** Shows the contract to click through. */
    @Get("/docs")
    @Produces(MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<String> showDocs() {
        return HtmlPage.of("Sambandh: the interface", PLAIN, """
                <link rel="stylesheet" href="/docs/assets/swagger-ui.css">
                <div id="swagger-ui"></div>
                <script src="/docs/assets/swagger-ui-bundle.js"></script>
                <script src="/docs/start.js"></script>
                """);
    }

    /** Lists every kind of problem: a page, or JSON for who asks for it. */
    @Get("/problems")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Secured(SecurityRule.IS_ANONYMOUS)
    @ApiResponse(
            responseCode = "200",
            description = "All of them.",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProblemKindResponse.All.class))
            })
    HttpResponse<?> listProblems(HttpRequest<?> request) {
        return wantsJson(request) ? json(ProblemKindResponse.All.here()) : HtmlPage.of("Problems", ProblemPages.all());
    }

    /** Shows one kind of problem and how to mend it: a page, or JSON for who asks for it. */
    @Get("/problems/{slug}")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Secured(SecurityRule.IS_ANONYMOUS)
    @ApiResponse(
            responseCode = "200",
            description = "What it means.",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProblemKindResponse.class))
            })
    HttpResponse<?> showProblem(
            @Parameter(description = "The last part of the type.", example = "stale") String slug,
            HttpRequest<?> request) {
        ProblemKind kind = Arrays.stream(ProblemKind.values())
                .filter(k -> k.slug().equals(slug))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        return wantsJson(request)
                ? json(ProblemKindResponse.of(kind))
                : HtmlPage.of(kind.title(), ProblemPages.one(kind));
    }

    private static boolean wantsJson(HttpRequest<?> request) {
        return request.accept().stream()
                .findFirst()
                .filter(type -> type.getSubtype().endsWith("json"))
                .isPresent();
    }

    private static HttpResponse<?> json(Object body) {
        return HttpResponse.ok(body).contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
