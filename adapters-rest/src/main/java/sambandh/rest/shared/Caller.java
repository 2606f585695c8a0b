package sambandh.rest.shared;

import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.utils.SecurityService;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Scope;

/** Who is calling. */
@Singleton
public class Caller {
    private final SecurityService security;

    Caller(SecurityService security) {
        this.security = security;
    }

    /** @throws ProblemException 401 when nobody is signed in */
    public Actor actor() {
        Authentication who =
                security.getAuthentication().orElseThrow(() -> new ProblemException(ProblemKind.UNAUTHENTICATED));
        return new Actor.Staff(UUID.fromString(who.getName()), Set.copyOf(who.getRoles()));
    }

    /** What the caller may see. */
    public Scope scope() {
        return Scope.of(actor());
    }
}
