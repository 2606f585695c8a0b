package sambandh.rest.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import sambandh.application.access.Revocations;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;

/**
 * The one token check: the token itself, its session and its user's epoch. All of it in memory, since it runs on the event
 * loop. Signatures once checked are remembered for 30 seconds; expiry, session and epoch are looked at every time.
 */
@Singleton
@Requires(beans = Revocations.class)
class AccessTokenValidator implements TokenValidator<HttpRequest<?>> {
    static final String SESSION = "sid";

    private record Checked(AccessTokens.Claims claims, Authentication authentication) {}

    private final AccessTokens tokens;
    private final Revocations revocations;
    private final Clock clock;
    private final Cache<String, Checked> checked = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    AccessTokenValidator(AccessTokens tokens, Revocations revocations, Clock clock) {
        this.tokens = tokens;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        Checked found = checked(token);
        if (found == null || found.claims().isExpired(clock.instant())) {
            return Publishers.empty();
        }
        AccessTokens.Claims claims = found.claims();
        return switch (revocations.check(claims.session(), claims.user(), claims.epoch())) {
            case LIVE -> Publishers.just(found.authentication());
            case ENDED -> Publishers.empty();
            case UNKNOWN -> Publishers.just(new ProblemException(ProblemKind.UNAVAILABLE));
        };
    }

    private @Nullable Checked checked(String token) {
        String digest = digest(token);
        Checked before = checked.getIfPresent(digest);
        if (before != null) {
            return before;
        }
        Checked now = tokens.read(token).map(AccessTokenValidator::of).orElse(null);
        if (now != null) {
            checked.put(digest, now);
        }
        return now;
    }

    private static Checked of(AccessTokens.Claims claims) {
        return new Checked(
                claims,
                Authentication.build(
                        claims.user().toString(),
                        claims.roles(),
                        Map.of(SESSION, claims.session().toString())));
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
