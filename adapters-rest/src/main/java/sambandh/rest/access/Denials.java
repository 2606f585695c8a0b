package sambandh.rest.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.access.NoteDenial;
import sambandh.rest.shared.Caller;

/**
 * Has each 403 to somebody signed in noted in the audit log: once a minute for each user and operation, so that nobody
 * fills the log, and beside the answer, which does not wait for it.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class Denials implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);
    private static final Duration ONCE_IN = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final NoteDenial noteDenial;
    private final Caller caller;
    private final ExecutorService beside;
    private final Cache<NoteDenial.Command, Boolean> noted = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(ONCE_IN)
            .build();

    Denials(NoteDenial noteDenial, Caller caller, @Named(TaskExecutors.BLOCKING) ExecutorService beside) {
        this.noteDenial = noteDenial;
        this.caller = caller;
        this.beside = beside;
    }

    @ResponseFilter
    void note(HttpRequest<?> request, HttpResponse<?> response) {
        if (response.code() != 403
                || request.getUserPrincipal(Authentication.class).isEmpty()) {
            return;
        }
        String route = request.getAttribute(HttpAttributes.URI_TEMPLATE)
                .map(Object::toString)
                .orElse("none");
        var denial = new NoteDenial.Command(caller.actor(), request.getMethod() + " " + route);
        if (noted.asMap().putIfAbsent(denial, true) == null) {
            beside.execute(() -> write(denial));
        }
    }

    private void write(NoteDenial.Command denial) {
        try {
            noteDenial.handle(denial);
        } catch (RuntimeException failed) {
            noted.invalidate(denial);
            LOG.warn(
                    "a denial is missing in the audit log: {}",
                    failed.getClass().getName());
        }
    }

    /** Inside the access log, outside all that may refuse. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 3;
    }
}
