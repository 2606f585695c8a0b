package sambandh.rest.letter;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import sambandh.application.letter.MeasureLetters;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.ProblemException;

/** Where links and the image of letters lead whose readers let that be counted. Public: each is signed, its target too. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Measuring", description = "What is opened and followed of letters, of readers who have said yes to that.")
@AnswersProblems
class MeasuringController {
    private static final byte[] DOT =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final MeasureLetters measure;

    MeasuringController(MeasureLetters measure) {
        this.measure = measure;
    }

    /** Leads on to where a letter's link leads. */
    @Get("/clicks/{token}")
    @Produces(MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @ApiResponse(responseCode = "302", description = "Location says where.")
    HttpResponse<String> followLink(
            HttpRequest<?> request, @Parameter(description = "The token out of the letter.") String token) {
        Optional<URI> target = measure.clicked(token, Machines.isNone(request));
        return target.isEmpty()
                ? UnknownLinkPage.ofClick(request)
                : quiet(HttpResponse.<String>status(HttpStatus.FOUND).header("Location", Locations.of(target.get())));
    }

    /** Gives the image of one dot that stands in a letter. */
    @Get("/opens/{token}")
    @Produces(MediaType.IMAGE_GIF)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<byte[]> showDot(
            HttpRequest<?> request, @Parameter(description = "The token out of the letter.") String token) {
        if (!measure.opened(token, Machines.isNone(request))) {
            throw ProblemException.notFound();
        }
        return quiet(HttpResponse.ok(DOT));
    }

    private static <T> MutableHttpResponse<T> quiet(MutableHttpResponse<T> answer) {
        return answer.header("Cache-Control", "no-store").header("Referrer-Policy", "no-referrer");
    }
}
