package sambandh.rest.shared;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.reactivestreams.Publisher;

/** Believes tokens of the form {@code test.<uuid>.<role>,<role>}. */
@Singleton
class TestSignIn implements AuthenticationFetcher<HttpRequest<?>> {
    private static final String PREFIX = "Bearer test.";

    static String token(String... roles) {
        return "test." + UUID.randomUUID() + "." + String.join(",", roles);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        String header = request.getHeaders().get("Authorization");
        if (header == null || !header.startsWith(PREFIX)) {
            return Publishers.empty();
        }
        String[] parts = header.substring(PREFIX.length()).split("\\.", 2);
        List<String> roles = List.of(parts[1].split(","));
        return Publishers.just(Authentication.build(parts[0], roles));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
