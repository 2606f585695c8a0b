package sambandh.bootstrap;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.access.FirstAdministrator;
import sambandh.application.access.ResetAdministrator;
import sambandh.domain.shared.InvalidValue;

/**
 * Makes the first administrator, or lets whoever lost the password in again. The password comes from {@code
 * SAMBANDH_ADMIN_PASSWORD}, or is made at random and told once; it goes to no log and into no file.
 */
@Singleton
class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final FirstAdministrator firstAdministrator;
    private final ResetAdministrator resetAdministrator;
    private final String given;
    private final String reset;

    FirstStart(
            FirstAdministrator firstAdministrator,
            ResetAdministrator resetAdministrator,
            @Value("${SAMBANDH_ADMIN_PASSWORD:}") String given,
            @Value("${SAMBANDH_ADMIN_RESET:}") String reset) {
        this.firstAdministrator = firstAdministrator;
        this.resetAdministrator = resetAdministrator;
        this.given = given;
        this.reset = reset;
    }

    /**
     * Asked before anybody can call.
     *
     * @throws StartRefused if the settings cannot be read, or want each other
     */
    void check() {
        if (!(reset.isEmpty() || reset.equals("no") || isReset())) {
            throw new StartRefused("SAMBANDH_ADMIN_RESET cannot be read; write yes, or leave it out.");
        }
        if (isReset() && given.isEmpty()) {
            throw new StartRefused("SAMBANDH_ADMIN_RESET=yes wants the new password in SAMBANDH_ADMIN_PASSWORD.");
        }
    }

    /**
     * Makes the administrator whose password was given, or gives it to who is there where that is wanted. To be called
     * before anybody can call: whoever knows the password already is not told that it is wrong.
     *
     * @throws StartRefused if it is no password
     */
    void takeGivenPassword() {
        if (given.isEmpty()) {
            return;
        }
        try {
            var outcome = firstAdministrator.handle(given);
            if (outcome instanceof FirstAdministrator.Outcome.NotNeeded && isReset()) {
                resetAdministrator.handle(given);
                LOG.warn("The password of admin was set anew; take SAMBANDH_ADMIN_RESET away before the next start");
            }
        } catch (InvalidValue refused) {
            throw new StartRefused("SAMBANDH_ADMIN_PASSWORD cannot be taken: " + refused.detail());
        }
    }

    /**
     * Makes the administrator where no password was given. To be called when nothing else can hinder the start: a password
     * that was made up is known to nobody unless it is shown.
     *
     * @return what the person at the terminal must be shown now or never: a line each, none after the first start
     */
    List<String> makeUpPassword() {
        if (!given.isEmpty() || !(firstAdministrator.handle(null) instanceof FirstAdministrator.Outcome.Made made)) {
            return List.of();
        }
        String password = made.generated();
        return password == null ? List.of() : words(password);
    }

    private boolean isReset() {
        return reset.equals("yes");
    }

    private static List<String> words(String password) {
        return List.of(
                "The first administrator was made. The password is shown this once only:",
                "user: admin",
                "password: " + password);
    }
}
