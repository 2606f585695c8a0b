package sambandh.mail.template;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.TrailingZeroDisplay;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.MoneyLocale;

/**
 * Writes values as people of a language do, by Unicode's CLDR: their digits, their grouping, their order of a date. Made once for
 * a language; many threads may write with it.
 */
final class Formats {
    /** English without a country is not that of one country: 27 February 2026. */
    private static final ULocale INTERNATIONAL_ENGLISH = ULocale.forLanguageTag("en-001");

    private static final int MOST_DATES = 1_000;

    private final ULocale locale;
    private final LocalizedNumberFormatter whole;
    private final DateFormat dates;
    private final Map<LocalDate, String> written = new ConcurrentHashMap<>();
    private final Map<Currency, LocalizedNumberFormatter> money = new ConcurrentHashMap<>();

    Formats(Language language) {
        this.locale = ULocale.forLanguageTag(language.tag());
        this.whole = NumberFormatter.withLocale(locale);
        this.dates = DateFormat.getDateInstance(
                DateFormat.LONG, locale.equals(ULocale.ENGLISH) ? INTERNATIONAL_ENGLISH : locale);
        this.dates.setTimeZone(TimeZone.GMT_ZONE);
    }

    boolean isRightToLeft() {
        return locale.isRightToLeft();
    }

    /** As JSON can keep it and templates can ask for it: dates and money as texts; numbers stay numbers. */
    Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> fields -> {
                Map<String, Object> all = new LinkedHashMap<>();
                fields.forEach((name, field) -> all.put(String.valueOf(name), plain(field)));
                yield all;
            }
            case List<?> list -> list.stream().map(this::plain).toList();
            case LocalDate date -> date(date);
            case Money amount -> money(amount);
            case Integer number -> number.longValue();
            case Long number -> number;
            case Boolean flag -> flag;
            default -> value.toString();
        };
    }

    /** What {@link #plain} made, as text. */
    String text(Object plain) {
        return plain instanceof Long number ? whole.format(number).toString() : plain.toString();
    }

    private String date(LocalDate date) {
        if (written.size() > MOST_DATES) {
            written.clear();
        }
        return written.computeIfAbsent(date, this::written);
    }

    private String written(LocalDate date) {
        synchronized (dates) {
            return dates.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
        }
    }

    private String money(Money amount) {
        return money.computeIfAbsent(
                        amount.currency(),
                        currency -> NumberFormatter.withLocale(MoneyLocale.of(locale, currency))
                                .unit(com.ibm.icu.util.Currency.fromJavaCurrency(currency))
                                .precision(Precision.currency(com.ibm.icu.util.Currency.CurrencyUsage.STANDARD)
                                        .trailingZeroDisplay(TrailingZeroDisplay.HIDE_IF_WHOLE)))
                .format(amount.amount())
                .toString();
    }
}
