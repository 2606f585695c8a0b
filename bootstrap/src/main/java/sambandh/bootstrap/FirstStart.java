package sambandh.bootstrap;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PostConstruct;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.access.FirstAdministrator;
import sambandh.domain.shared.InvalidValue;

/**
 * Makes the first administrator before the server listens. The password comes from {@code SAMBANDH_ADMIN_PASSWORD}, or
 * is made at random and told once; it goes to no log and into no file.
 */
@Context
class FirstStart {
    private final FirstAdministrator firstAdministrator;
    private final String given;
    private @Nullable String generated;

    FirstStart(FirstAdministrator firstAdministrator, @Value("${SAMBANDH_ADMIN_PASSWORD:}") String given) {
        this.firstAdministrator = firstAdministrator;
        this.given = given;
    }

    @PostConstruct
    void makeAdministrator() {
        try {
            if (firstAdministrator.handle(given.isEmpty() ? null : given)
                    instanceof FirstAdministrator.Outcome.Made made) {
                generated = made.generated();
            }
        } catch (InvalidValue refused) {
            throw new StartRefused("SAMBANDH_ADMIN_PASSWORD cannot be taken: " + refused.detail());
        }
    }

    /** What the person at the terminal must be shown now or never: a line each, none after the first start. */
    synchronized List<String> tellOnce() {
        String password = generated;
        generated = null;
        return password == null
                ? List.of()
                : List.of(
                        "The first administrator was made. The password is shown this once only:",
                        "user: admin",
                        "password: " + password);
    }
}
