package sambandh.domain.shared;

import java.util.Locale;
import java.util.Set;

/** A country by its ISO 3166-1 alpha-2 code, in upper case. */
public record Country(String code) {
    private static final Set<String> KNOWN = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** @throws InvalidValue {@code invalid_country} */
    public Country {
        code = code.strip().toUpperCase(Locale.ROOT);
        if (!KNOWN.contains(code)) {
            throw new InvalidValue("invalid_country", "Use a two-letter country code of ISO 3166, such as IN or GB.");
        }
    }
}
