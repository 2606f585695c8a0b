package sambandh.rest.shared;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.shared.IdempotentAnswers;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.TookTooLong;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.NotAllowed;

/** From what is thrown to what is answered. */
@Factory
class ProblemHandlers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);

    @Singleton
    ExceptionHandler<ProblemException, HttpResponse<?>> problem() {
        return Problems::answer;
    }

    @Singleton
    ExceptionHandler<InvalidInput, HttpResponse<?>> invalid() {
        return (request, invalid) -> Problems.answer(request, ProblemKind.INVALID, null, invalid.faults());
    }

    @Singleton
    ExceptionHandler<NotAllowed, HttpResponse<?>> notAllowed() {
        return (request, refused) -> Problems.answer(request, ProblemKind.FORBIDDEN, null, List.of(refused.fault()));
    }

    /** A value in the path or the query that breaks its own rule. */
    @Singleton
    ExceptionHandler<InvalidValue, HttpResponse<?>> value() {
        return (request, wrong) -> Problems.answer(
                request, ProblemKind.MALFORMED, null, List.of(new Fault("", wrong.code(), wrong.detail())));
    }

    @Singleton
    ExceptionHandler<UnsatisfiedBodyRouteException, HttpResponse<?>> noBody() {
        return (request, missing) -> Problems.answer(request, JsonText.missing());
    }

    @Singleton
    ExceptionHandler<LostUpdate, HttpResponse<?>> lostUpdate() {
        return (request, lost) -> Problems.answer(request, ProblemKind.STALE);
    }

    @Singleton
    ExceptionHandler<IdempotentAnswers.StillAtWork, HttpResponse<?>> stillAtWork() {
        return (request, busy) -> Problems.answer(request, ProblemKind.STILL_AT_WORK);
    }

    @Singleton
    ExceptionHandler<StoreUnavailable, HttpResponse<?>> unavailable() {
        return (request, down) -> {
            LOG.warn("database unavailable: {}", Traces.of(down));
            return Problems.answer(request, ProblemKind.UNAVAILABLE);
        };
    }

    @Singleton
    ExceptionHandler<TookTooLong, HttpResponse<?>> tookTooLong() {
        return (request, slow) -> {
            LOG.warn("given up: {}", Traces.of(slow));
            return Problems.answer(
                    request,
                    ProblemKind.UNAVAILABLE,
                    "This takes longer to answer than it may just now. Ask for a shorter time or for less, or ask again later.",
                    List.of());
        };
    }

    /** Whatever nobody thought of. */
    @Singleton
    ExceptionHandler<Throwable, HttpResponse<?>> anything() {
        return (request, failed) -> unexpected(request, failed);
    }

    /** Nobody is there any more to hear the answer, and nothing of ours has failed. */
    private static boolean hungUp(@Nullable Throwable failed) {
        return switch (failed) {
            case ClosedChannelException _ -> true;
            case EOFException _ -> true;
            // what only carries it; anything else, such as a database that hung up, is ours
            case CompletionException carrier -> hungUp(carrier.getCause());
            case UncheckedIOException carrier -> hungUp(carrier.getCause());
            case null, default -> false;
        };
    }

    /** Netty's reader of forms, in whatever the framework has wrapped it. */
    private static boolean isUnreadableForm(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .anyMatch(HttpPostRequestDecoder.ErrorDataDecoderException.class::isInstance);
    }

    private static HttpResponse<?> unexpected(HttpRequest<?> request, Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailable) {
                LOG.warn("database unavailable: {}", Traces.of(failed));
                return Problems.answer(request, ProblemKind.UNAVAILABLE);
            }
        }
        if (isUnreadableForm(failed)) {
            return Problems.answer(
                    request,
                    ProblemKind.MALFORMED,
                    null,
                    List.of(new Fault("", "invalid_form", "The form cannot be read: check its encoding.")));
        }
        if (hungUp(failed)) {
            LOG.debug("the caller hung up: {}", Traces.of(failed));
            return Problems.answer(request, ProblemKind.MALFORMED);
        }
        LOG.error("request failed: {}", Traces.of(failed));
        return Problems.answer(request, ProblemKind.FAILED);
    }
}
