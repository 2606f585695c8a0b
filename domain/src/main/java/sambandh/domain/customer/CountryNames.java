package sambandh.domain.customer;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.InvalidValue;

/** Countries as files name them: by code, by English name, or by what people commonly write. */
public final class CountryNames {
    /** Said of a country, but no one country: such a row is taken without one. */
    private static final Set<String> NO_COUNTRY = Set.of(
            "unspecified",
            "unknown",
            "other",
            "none",
            "n/a",
            "european community",
            "european union",
            "eu",
            "channel islands");

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /**
     * @return empty for what is no one country ({@code Unspecified}, {@code Channel Islands}, {@code European Community})
     * @throws InvalidValue {@code invalid_country}
     */
    public static Optional<Country> find(String raw) {
        String name = folded(raw);
        if (NO_COUNTRY.contains(name)) {
            return Optional.empty();
        }
        String code = CODES.get(name);
        if (code != null) {
            return Optional.of(new Country(code));
        }
        if (raw.strip().length() == 2) {
            return Optional.of(new Country(raw));
        }
        throw new InvalidValue(
                "invalid_country", "Use a two-letter code of ISO 3166 or the English name, such as IN or India.");
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
            Locale country = new Locale.Builder().setRegion(code).build();
            codes.put(folded(country.getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(folded(country.getISO3Country()), code);
        }
        codes.putAll(Map.ofEntries(
                Map.entry("eire", "IE"),
                Map.entry("republic of ireland", "IE"),
                Map.entry("rsa", "ZA"),
                Map.entry("uk", "GB"),
                Map.entry("great britain", "GB"),
                Map.entry("england", "GB"),
                Map.entry("scotland", "GB"),
                Map.entry("wales", "GB"),
                Map.entry("united states of america", "US"),
                Map.entry("holland", "NL"),
                Map.entry("the netherlands", "NL"),
                Map.entry("uae", "AE"),
                Map.entry("hong kong", "HK"),
                Map.entry("macao", "MO"),
                Map.entry("czech republic", "CZ"),
                Map.entry("turkey", "TR"),
                Map.entry("burma", "MM"),
                Map.entry("myanmar", "MM"),
                Map.entry("korea", "KR"),
                Map.entry("russian federation", "RU"),
                Map.entry("viet nam", "VN"),
                Map.entry("ivory coast", "CI"),
                Map.entry("swaziland", "SZ"),
                Map.entry("macedonia", "MK"),
                Map.entry("palestine", "PS"),
                Map.entry("bharat", "IN")));
        return Map.copyOf(codes);
    }

    /** Without accents, dots and case, {@code &} written out. */
    private static String folded(String raw) {
        return Normalizer.normalize(raw.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('\u2019', '\'')
                .replace("&", "and")
                .replace(".", "")
                .toLowerCase(Locale.ROOT);
    }
}
