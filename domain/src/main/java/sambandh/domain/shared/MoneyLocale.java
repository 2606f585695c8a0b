package sambandh.domain.shared;

import com.ibm.icu.util.ULocale;
import java.util.Currency;

/** In which country's way amounts are written. */
public final class MoneyLocale {
    private MoneyLocale() {}

    /** Where the language has no country, the currency's own decides the grouping: ₹1,25,000 also in English. */
    public static ULocale of(ULocale language, Currency currency) {
        String code = currency.getCurrencyCode();
        boolean ofOneCountry = !code.startsWith("X") && !code.startsWith("EU");
        return language.getCountry().isEmpty() && ofOneCountry
                ? new ULocale.Builder()
                        .setLocale(language)
                        .setRegion(code.substring(0, 2))
                        .build()
                : language;
    }
}
