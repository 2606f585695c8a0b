package sambandh.mail.letter;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Secrets;

/** Where what cannot be delivered goes back to, by {@code SAMBANDH_BOUNCE_ADDRESS}. */
@Singleton
class ReturnPathSettings {
    private static final String SETTING = "SAMBANDH_BOUNCE_ADDRESS";

    private final Secrets secrets;
    private final String address;

    ReturnPathSettings(Secrets secrets, @Value("${SAMBANDH_BOUNCE_ADDRESS:}") String address) {
        this.secrets = secrets;
        this.address = address;
    }

    /**
     * Null where it is not set.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    @Nullable ReturnPaths returnPaths() {
        return address.isBlank()
                ? null
                : new ReturnPaths(SETTING, MailSettings.address(address.strip(), SETTING), new LetterTokens(secrets));
    }
}
