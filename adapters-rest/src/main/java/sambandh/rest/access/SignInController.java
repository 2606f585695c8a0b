package sambandh.rest.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import sambandh.application.access.RefreshSession;
import sambandh.application.access.Revocations;
import sambandh.application.access.SignIn;
import sambandh.application.access.SignOut;
import sambandh.domain.access.SessionId;
import sambandh.domain.access.UserId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Sign-in", description = "Tokens to act by.")
@AnswersProblems
class SignInController {
    private final SignIn signIn;
    private final RefreshSession refreshSession;
    private final SignOut signOut;
    private final AccessTokens tokens;
    private final Revocations revocations;
    private final ClientAddress clientAddress;
    private final Caller caller;

    SignInController(
            SignIn signIn,
            RefreshSession refreshSession,
            SignOut signOut,
            AccessTokens tokens,
            Revocations revocations,
            ClientAddress clientAddress,
            Caller caller) {
        this.signIn = signIn;
        this.refreshSession = refreshSession;
        this.signOut = signOut;
        this.tokens = tokens;
        this.revocations = revocations;
        this.clientAddress = clientAddress;
        this.caller = caller;
    }

    /** Signs in by login and password; 401 whatever is wrong, 429 with Retry-After after too many tries. */
    @Post("/login")
    @Secured(SecurityRule.IS_ANONYMOUS)
    SignedInResponse login(@Body SignInRequest body, HttpRequest<?> request) {
        return switch (signIn.handle(body.toCommand(clientAddress.of(request)))) {
            case SignIn.Outcome.Accepted(var signedIn) -> SignedInResponse.of(signedIn, tokens);
            case SignIn.Outcome.Refused _ -> throw refused("The login or the password is wrong.");
            case SignIn.Outcome.Throttled(var wait) -> throw ProblemException.tooMany(wait);
        };
    }

    /** Exchanges a refresh token for the next pair of tokens; it is good once, and used twice it ends the session. */
    @Post("/login/refresh")
    @Secured(SecurityRule.IS_ANONYMOUS)
    SignedInResponse refreshLogin(@Body RefreshRequest body) {
        return switch (refreshSession.handle(body.toToken())) {
            case RefreshSession.Outcome.Refreshed(var signedIn) -> SignedInResponse.of(signedIn, tokens);
            case RefreshSession.Outcome.Refused _ ->
                throw refused("This refresh token is not good, or no longer. Sign in again.");
        };
    }

    /** Ends the session of the token that is sent: its refresh token at once, its access tokens within 5 seconds. */
    @Post("/logout")
    @Status(HttpStatus.NO_CONTENT)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    void logout(Authentication who) {
        var session =
                new SessionId(UUID.fromString(String.valueOf(who.getAttributes().get(AccessTokenValidator.SESSION))));
        var user = new UserId(UUID.fromString(who.getName()));
        signOut.handle(new SignOut.Command(caller.actor(), user, session));
        revocations.poll();
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(ProblemKind.UNAUTHENTICATED, detail, List.of());
    }
}
