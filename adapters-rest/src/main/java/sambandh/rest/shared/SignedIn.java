package sambandh.rest.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** For answers that last longer than the question was allowed: whether it would be allowed still. */
@Singleton
public class SignedIn {
    private final Collection<AuthenticationFetcher<HttpRequest<?>>> fetchers;

    SignedIn(Collection<AuthenticationFetcher<HttpRequest<?>>> fetchers) {
        this.fetchers = fetchers;
    }

    /**
     * Whether whoever asked is signed in still: the token has not run out, and nothing has ended it. Blocks.
     *
     * @throws ProblemException as any request where that cannot be told now
     */
    public boolean isStill(HttpRequest<?> request) {
        return fetchers.stream().anyMatch(fetcher -> isAny(fetcher.fetchAuthentication(request)));
    }

    private static boolean isAny(Publisher<Authentication> found) {
        First first = new First();
        found.subscribe(first);
        try {
            return first.is.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        }
    }

    private static final class First implements Subscriber<Authentication> {
        private final CompletableFuture<Boolean> is = new CompletableFuture<>();

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(1);
        }

        @Override
        public void onNext(Authentication who) {
            is.complete(true);
        }

        @Override
        public void onError(Throwable why) {
            is.completeExceptionally(why);
        }

        @Override
        public void onComplete() {
            is.complete(false);
        }
    }
}
