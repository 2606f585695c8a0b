package sambandh.domain.company;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.PhoneNumber;
import sambandh.domain.shared.Text;

/**
 * The company whose customers are kept here. There is one; before anybody has set it, it is {@link #UNSET}.
 *
 * @param version 0 before it was set, then grows by one with every change
 * @param changedAt null before it was set
 */
public record CompanyProfile(
        long version, Details details, @Nullable Instant changedAt) {
    /** What holds until somebody says otherwise: "My company", euro, UTC, English. */
    public static final CompanyProfile UNSET = new CompanyProfile(
            0,
            new Details(
                    "My company",
                    Currency.getInstance("EUR"),
                    ZoneId.of("UTC"),
                    Language.ENGLISH,
                    null,
                    null,
                    null,
                    null),
            null);

    /**
     * What people edit.
     *
     * @param name one line, up to 200 characters, in any script
     * @param currency what measures and sums are told in
     * @param zone decides where a business day begins
     * @param language what letters fall back to
     * @param website an address of http or https, up to 500 characters
     * @param postalAddress several lines, up to 500 characters
     */
    public record Details(
            String name,
            Currency currency,
            ZoneId zone,
            Language language,
            @Nullable String website,
            @Nullable EmailAddress email,
            @Nullable PhoneNumber phone,
            @Nullable String postalAddress) {
        public Details {
            name = name(name);
            website = website == null ? null : website(website);
            postalAddress = postalAddress == null ? null : postalAddress(postalAddress);
        }

        /** @throws InvalidValue as {@link Text#line} */
        public static String name(String raw) {
            return Text.line(raw, 200);
        }

        /** @throws InvalidValue {@code invalid_url}, and as {@link Text#line} */
        public static String website(String raw) {
            String text = Text.line(raw, 500);
            try {
                URI address = new URI(text);
                boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
                if (web && address.getHost() != null && address.getUserInfo() == null) {
                    return text;
                }
            } catch (URISyntaxException ignored) {
                // answered below
            }
            throw new InvalidValue("invalid_url", "Write the whole address, such as https://www.example.com.");
        }

        /** @throws InvalidValue as {@link Text#block} */
        public static String postalAddress(String raw) {
            return Text.block(raw, 500);
        }
    }

    /** Whether anybody has set it yet. */
    public boolean isSet() {
        return version > 0;
    }

    public CompanyProfile change(Details to, Instant now) {
        return new CompanyProfile(version + 1, to, now);
    }
}
