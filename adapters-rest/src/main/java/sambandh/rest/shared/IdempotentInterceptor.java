package sambandh.rest.shared;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.IdempotentAnswers;
import sambandh.application.shared.UnitOfWork;

/** Answers a repeated POST with the first one's answer. Problems are not kept: whatever was refused had no effect. */
@Singleton
@InterceptorBean(Idempotent.class)
class IdempotentInterceptor implements MethodInterceptor<Object, Object> {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final IdempotentAnswers answers;
    private final UnitOfWork unitOfWork;
    private final Caller caller;
    private final JsonMapper json;

    IdempotentInterceptor(IdempotentAnswers answers, UnitOfWork unitOfWork, Caller caller, JsonMapper json) {
        this.answers = answers;
        this.unitOfWork = unitOfWork;
        this.caller = caller;
        this.json = json;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> call) {
        HttpRequest<?> request = ServerRequestContext.currentRequest()
                .orElseThrow(() -> new IllegalStateException("only requests can be idempotent"));
        String key = request.getHeaders().get("Idempotency-Key");
        if (key == null) {
            return call.proceed();
        }
        if (request.getHeaders().getAll("Idempotency-Key").size() > 1
                || !KEY.matcher(key).matches()) {
            throw ProblemException.malformed(
                    "Idempotency-Key",
                    "invalid_key",
                    "Send one key of 1 to 128 visible ASCII characters, such as a UUID.");
        }
        String owner = caller.actor().reference();
        String digest = digest(request, call);
        return unitOfWork.perform(() -> {
            Optional<IdempotentAnswers.Answer> kept = answers.findOrTake(owner, key, digest);
            if (kept.isPresent()) {
                return again(kept.get(), digest);
            }
            HttpResponse<?> response = (HttpResponse<?>) call.proceed();
            if (response != null && response.code() < 400) {
                answers.keep(owner, key, answer(digest, response));
            }
            return response;
        });
    }

    private static MutableHttpResponse<?> again(IdempotentAnswers.Answer kept, String digest) {
        if (!kept.request().equals(digest)) {
            throw new ProblemException(ProblemKind.KEY_REUSED);
        }
        MutableHttpResponse<Object> response = HttpResponse.status(HttpStatus.valueOf(kept.status()));
        if (kept.location() != null) {
            response.header("Location", kept.location());
        }
        if (kept.etag() != null) {
            response.header("ETag", kept.etag());
        }
        return response.header("Idempotent-Replayed", "true")
                .contentType("application/json")
                .body(kept.body().getBytes(StandardCharsets.UTF_8));
    }

    private IdempotentAnswers.Answer answer(String digest, HttpResponse<?> response) {
        return new IdempotentAnswers.Answer(
                digest,
                response.code(),
                response.getHeaders().get("Location"),
                response.getHeaders().get("ETag"),
                new String(bytes(response.body()), StandardCharsets.UTF_8),
                Subjects.of(response));
    }

    private String digest(HttpRequest<?> request, MethodInvocationContext<Object, Object> call) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((request.getMethodName() + " " + request.getUri() + "\n").getBytes(StandardCharsets.UTF_8));
            for (Object argument : call.getParameterValues()) {
                if (!(argument instanceof HttpRequest)) {
                    sha.update(bytes(argument));
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] bytes(@Nullable Object value) {
        try {
            return value == null ? new byte[0] : json.writeValueAsBytes(value);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
