package sambandh.rest.letter;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import sambandh.application.letter.ConfirmConsent;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.ProblemException;

/** Where the link of a letter leads that asks for consent. Public: the link itself is signed, and runs out. */
@Controller("/api/v1/opt-ins")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Preferences")
@AnswersProblems
class ConfirmOptInController {
    private final ConfirmConsent confirm;

    ConfirmOptInController(ConfirmConsent confirm) {
        this.confirm = confirm;
    }

    /** Shows what is asked. Changes nothing: mail scanners follow links too. */
    @Get("/{token}")
    @Produces(MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<String> showOptIn(
            HttpRequest<?> request, @Parameter(description = "The token out of the letter.") String token) {
        return switch (confirm.look(token)) {
            case ConfirmConsent.Outcome.Confirmed(var consent) -> Pages.page(HttpStatus.OK, ConsentPages.ask(consent));
            case ConfirmConsent.Outcome.RanOut _ -> ranOut(request);
            case ConfirmConsent.Outcome.LinkUnknown _ -> UnknownLinkPage.answer(request);
        };
    }

    /** Says yes to the letters, without signing in; again is once. */
    @Post("/{token}")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<String> confirmOptIn(
            HttpRequest<?> request, @Parameter(description = "The token out of the letter.") String token) {
        return switch (confirm.handle(token)) {
            case ConfirmConsent.Outcome.Confirmed _ -> Pages.page(HttpStatus.OK, ConsentPages.done());
            case ConfirmConsent.Outcome.RanOut _ -> ranOut(request);
            case ConfirmConsent.Outcome.LinkUnknown _ -> UnknownLinkPage.answer(request);
        };
    }

    private static HttpResponse<String> ranOut(HttpRequest<?> request) {
        if (!request.accept().contains(MediaType.TEXT_HTML_TYPE)) {
            throw ProblemException.notFound();
        }
        return Pages.page(HttpStatus.NOT_FOUND, ConsentPages.RAN_OUT);
    }
}
