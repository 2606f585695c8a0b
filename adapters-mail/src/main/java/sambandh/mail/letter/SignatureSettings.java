package sambandh.mail.letter;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.domain.shared.EmailAddress;

/** What letters are signed with, by {@code SAMBANDH_DKIM_DOMAIN}, {@code _SELECTOR} and {@code _KEY}. */
@Singleton
class SignatureSettings {
    private static final Logger LOG = LoggerFactory.getLogger(SignatureSettings.class);

    private final String domain;
    private final String selector;
    private final String key;

    SignatureSettings(
            @Value("${SAMBANDH_DKIM_DOMAIN:}") String domain,
            @Value("${SAMBANDH_DKIM_SELECTOR:}") String selector,
            @Value("${SAMBANDH_DKIM_KEY:}") String key) {
        this.domain = domain;
        this.selector = selector;
        this.key = key;
    }

    /**
     * Null where letters are not signed; otherwise what must be published is told.
     *
     * @throws IllegalArgumentException with what is wrong or missing
     */
    @Nullable Dkim dkim(@Nullable EmailAddress from) {
        Dkim dkim = Dkim.of(domain, selector, key, from);
        if (dkim != null) {
            LOG.info("letters are signed for {}; publish in the DNS: {}", dkim.domain(), dkim.record());
        }
        return dkim;
    }
}
