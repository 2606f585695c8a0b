package sambandh.rest.access;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import sambandh.application.access.PasswordHashes;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;
import sambandh.rest.shared.Problems;

/**
 * Who is not let in hears it as a problem: 401 when nobody is signed in, 403 when the role lacks the operation. Trying it
 * counts like any other request.
 */
@Factory
class AccessProblems {
    @Singleton
    @Replaces(DefaultAuthorizationExceptionHandler.class)
    ExceptionHandler<AuthorizationException, HttpResponse<?>> denied(RateLimits limits) {
        return (request, denied) -> Problems.answer(
                request,
                limits.count(request)
                        .map(ProblemException::tooMany)
                        .orElseGet(() -> new ProblemException(
                                denied.isForbidden() ? ProblemKind.FORBIDDEN : ProblemKind.UNAUTHENTICATED)));
    }

    @Singleton
    ExceptionHandler<PasswordHashes.Busy, HttpResponse<?>> busy() {
        return (request, busy) -> Problems.answer(request, new ProblemException(ProblemKind.UNAVAILABLE));
    }
}
