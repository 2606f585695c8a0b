package sambandh.rest.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Fault;

/** Problems as answers. */
public final class Problems {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY_AFTER_SECONDS = "2";

    private Problems() {}

    public static MutableHttpResponse<?> answer(HttpRequest<?> request, ProblemException problem) {
        MutableHttpResponse<?> response = answer(request, problem.kind(), problem.detail(), problem.faults());
        Duration wait = problem.retryAfter();
        if (wait != null) {
            response.getHeaders()
                    .set("Retry-After", String.valueOf(wait.plusMillis(999).toSeconds()));
        }
        return response;
    }

    static MutableHttpResponse<?> answer(HttpRequest<?> request, ProblemKind kind) {
        return answer(request, kind, null, List.of());
    }

    static MutableHttpResponse<?> answer(
            HttpRequest<?> request, ProblemKind kind, @Nullable String detail, List<Fault> faults) {
        MutableHttpResponse<Object> response =
                HttpResponse.status(HttpStatus.valueOf(kind.status())).contentType(MEDIA_TYPE);
        if (kind == ProblemKind.UNAVAILABLE || kind == ProblemKind.STILL_AT_WORK) {
            response.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (kind == ProblemKind.UNAUTHENTICATED) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.body(of(request, kind, detail, faults));
    }

    private static Problem of(HttpRequest<?> request, ProblemKind kind, @Nullable String detail, List<Fault> faults) {
        return new Problem(
                kind.type(),
                kind.title(),
                kind.status(),
                detail == null ? kind.mend() : detail,
                kind == ProblemKind.URI_TOO_LONG ? null : request.getPath(),
                RequestIds.of(request),
                faults.isEmpty() ? null : faults.stream().map(Problem.Entry::of).toList());
    }
}
