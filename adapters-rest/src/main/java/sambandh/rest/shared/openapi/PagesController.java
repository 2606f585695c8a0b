package sambandh.rest.shared.openapi;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.stream.Collectors;
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
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

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
        return page("Sambandh", """
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
        return page("Sambandh: the interface", """
                <link rel="stylesheet" href="/docs/assets/swagger-ui.css">
                <div id="swagger-ui"></div>
                <script src="/docs/assets/swagger-ui-bundle.js"></script>
                <script src="/docs/start.js"></script>
                """);
    }

    /** Lists every kind of problem. */
    @Get("/problems")
    @Produces(MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<String> listProblems() {
        String rows = Arrays.stream(ProblemKind.values())
                .map(kind -> "<li>%d <a href=\"%s\">%s</a></li>".formatted(kind.status(), kind.type(), kind.title()))
                .collect(Collectors.joining("\n"));
        return page("Problems", "<h1>Problems</h1>\n<ul>\n" + rows + "\n</ul>");
    }

    /** Shows one kind of problem and how to mend it. */
    @Get("/problems/{slug}")
    @Produces(MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<String> showProblem(
            @Parameter(description = "The last part of the type.", example = "stale") String slug) {
        ProblemKind kind = Arrays.stream(ProblemKind.values())
                .filter(k -> k.slug().equals(slug))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        return page(
                kind.title(),
                "<h1>%s</h1>\n<p>Answered with status %d.</p>\n<p>%s</p>\n<p><a href=\"/problems\">All problems</a></p>"
                        .formatted(kind.title(), kind.status(), kind.mend()));
    }

    private static MutableHttpResponse<String> page(String title, String body) {
        return HttpResponse.ok("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + title + "</title>\n"
                        + body
                        + "</html>\n")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer");
    }
}
