package sambandh.rest.letter;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.PauseLetters;
import sambandh.application.letter.Unsubscribe;
import sambandh.rest.shared.AnswersProblems;

/** Where the links in letters lead. Public: the link itself is signed. */
@Controller("/api/v1/unsubscribe")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Unsubscribe", description = "The links in letters by which people end them.")
@AnswersProblems
class UnsubscribeController {
    private static final Set<String> PAUSES = Set.of("P1M", "P3M");

    private final Unsubscribe unsubscribe;
    private final PauseLetters pauseLetters;

    UnsubscribeController(Unsubscribe unsubscribe, PauseLetters pauseLetters) {
        this.unsubscribe = unsubscribe;
        this.pauseLetters = pauseLetters;
    }

    /** Asks whether to end these letters. Changes nothing: mail scanners follow links too. */
    @Get("/{token}")
    @Produces(MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<String> askUnsubscribe(
            HttpRequest<?> request, @Parameter(description = "The token out of the letter.") String token) {
        return unsubscribe.look(token).isEmpty()
                ? UnknownLinkPage.answer(request)
                : Pages.page(HttpStatus.OK, UnsubscribePages.ASK);
    }

    /** Ends these letters, or pauses all optional ones, with one click and without signing in (RFC 8058); again is once. */
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
        String pause = form == null ? "" : String.valueOf(form.get("pause"));
        if (PAUSES.contains(pause)) {
            return pause(request, token, pause);
        }
        return switch (unsubscribe.handle(new Unsubscribe.Command(token, everything))) {
            case Unsubscribe.Outcome.Done _ -> Pages.page(HttpStatus.OK, UnsubscribePages.DONE);
            case Unsubscribe.Outcome.LinkUnknown _ -> UnknownLinkPage.answer(request);
        };
    }

    private HttpResponse<String> pause(HttpRequest<?> request, String token, String months) {
        var command = new PauseLetters.Command(
                token, Period.parse(months), months.equals("P1M") ? "Pause for a month" : "Pause for three months");
        return switch (pauseLetters.handle(command)) {
            case PauseLetters.Outcome.Paused(LocalDate until) ->
                Pages.page(HttpStatus.OK, UnsubscribePages.paused(until));
            case PauseLetters.Outcome.LinkUnknown _ -> UnknownLinkPage.answer(request);
        };
    }
}
