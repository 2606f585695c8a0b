package sambandh.rest.shared;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import sambandh.domain.shared.Fault;

/** Says what the framework refuses (unreadable bodies, unknown paths, wrong methods) in our own words. */
@Singleton
@Replaces(ErrorResponseProcessor.class)
class ProblemProcessor implements ErrorResponseProcessor<Object> {
    private final RequestIds requestIds;

    ProblemProcessor(RequestIds requestIds) {
        this.requestIds = requestIds;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        requestIds.named(request);
        MutableHttpResponse<?> answer = answer(request, context, response.code());
        response.getHeaders().forEach((name, values) -> {
            if (!answer.getHeaders().contains(name)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        RequestIds.tellIn(answer, request);
        return (MutableHttpResponse<Object>) answer;
    }

    private static MutableHttpResponse<?> answer(HttpRequest<?> request, ErrorContext context, int status) {
        Optional<Fault> inBody = BodyFaults.find(context.getRootCause().orElse(null));
        if (inBody.isPresent()) {
            return Problems.answer(request, ProblemKind.INVALID, null, List.of(inBody.get()));
        }
        ProblemKind kind = status == 413 ? tooLarge(request) : kind(status);
        if (kind == ProblemKind.MALFORMED) {
            return Problems.answer(request, kind, null, parameterFaults(context));
        }
        return Problems.answer(request, kind);
    }

    private static List<Fault> parameterFaults(ErrorContext context) {
        return context.getErrors().stream()
                .flatMap(error -> error.getPath().stream())
                .map(path -> new Fault(
                        path.startsWith("/") ? path.substring(1) : path,
                        "invalid_parameter",
                        "This value cannot be read. See /openapi.yml for what it takes."))
                .toList();
    }

    /** The server says the same of a head that is too large as of a body. */
    private static ProblemKind tooLarge(HttpRequest<?> request) {
        if (request instanceof NettyHttpRequest<?> received) {
            Throwable cause = received.getNativeRequest().decoderResult().cause();
            if (cause instanceof TooLongHttpLineException) {
                return ProblemKind.URI_TOO_LONG;
            }
            if (cause instanceof TooLongHttpHeaderException) {
                return ProblemKind.HEADERS_TOO_LARGE;
            }
        }
        return ProblemKind.TOO_LARGE;
    }

    private static ProblemKind kind(int status) {
        return switch (status) {
            case 401 -> ProblemKind.UNAUTHENTICATED;
            case 403 -> ProblemKind.FORBIDDEN;
            case 404 -> ProblemKind.NOT_FOUND;
            case 405 -> ProblemKind.METHOD_NOT_ALLOWED;
            case 406 -> ProblemKind.NOT_ACCEPTABLE;
            case 408 -> ProblemKind.TOO_SLOW;
            case 413 -> ProblemKind.TOO_LARGE;
            case 414 -> ProblemKind.URI_TOO_LONG;
            case 415 -> ProblemKind.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> ProblemKind.TOO_MANY;
            case 431 -> ProblemKind.HEADERS_TOO_LARGE;
            case 503 -> ProblemKind.UNAVAILABLE;
            default -> status < 500 ? ProblemKind.MALFORMED : ProblemKind.FAILED;
        };
    }
}
