package sambandh.rest.letter;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Unsubscribe;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.ProblemException;

/** Where the links in letters lead. Public: the link itself is signed. */
@Controller("/api/v1/unsubscribe")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Unsubscribe", description = "The links in letters by which people end them.")
@AnswersProblems
class UnsubscribeController {
    private final Unsubscribe unsubscribe;

    UnsubscribeController(Unsubscribe unsubscribe) {
        this.unsubscribe = unsubscribe;
    }

    /** Asks whether to end these letters. Changes nothing: mail scanners follow links too. */
    @Get("/{token}")
    @Produces(MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<String> askUnsubscribe(
            HttpRequest<?> request, @Parameter(description = "The token out of the letter.") String token) {
        return unsubscribe.look(token).isEmpty() ? unknown(request) : page(HttpStatus.OK, UnsubscribePages.ASK);
    }

    /** Ends these letters, with one click and without signing in (RFC 8058); again is once. */
    @Post("/{token}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = UnsubscribeForm.class)))
    HttpResponse<String> unsubscribe(
            HttpRequest<?> request,
            @Parameter(description = "The token out of the letter.") String token,
            @Body @Nullable Map<String, Object> form) {
        boolean everything = form != null && "yes".equals(String.valueOf(form.get("everything")));
        return switch (unsubscribe.handle(new Unsubscribe.Command(token, everything))) {
            case Unsubscribe.Outcome.Done _ -> page(HttpStatus.OK, UnsubscribePages.DONE);
            case Unsubscribe.Outcome.LinkUnknown _ -> unknown(request);
        };
    }

    /** For people a page, for programs a problem. */
    private static HttpResponse<String> unknown(HttpRequest<?> request) {
        if (!request.accept().contains(MediaType.TEXT_HTML_TYPE)) {
            throw ProblemException.notFound();
        }
        String language = UnknownLinkPage.language(request.getHeaders().get("Accept-Language"));
        return page(HttpStatus.NOT_FOUND, UnknownLinkPage.in(language))
                .header("Content-Language", language)
                .header("Vary", "Accept, Accept-Language");
    }

    private static MutableHttpResponse<String> page(HttpStatus status, String html) {
        return HttpResponse.<String>status(status)
                .body(html)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .characterEncoding("utf-8")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none';"
                                + " base-uri 'none'")
                // no-referrer would make the page's own form say "Origin: null"
                .header("Referrer-Policy", "same-origin");
    }
}
