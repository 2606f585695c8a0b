package sambandh.mail.letter;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.TrailingZeroDisplay;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.MoneyLocale;

/** Writes values as people of a language do, by Unicode's CLDR: their digits, their grouping, their order of a date. */
final class Formats {
    /** English without a country is not that of one country: 27 February 2026. */
    private static final ULocale INTERNATIONAL_ENGLISH = ULocale.forLanguageTag("en-001");

    private final ULocale locale;

    Formats(Language language) {
        this.locale = ULocale.forLanguageTag(language.tag());
    }

    boolean isRightToLeft() {
        return locale.isRightToLeft();
    }

    Map<String, Object> all(Map<String, ?> fields) {
        Map<String, Object> written = new LinkedHashMap<>();
        fields.forEach((name, value) -> written.put(name, one(value)));
        return written;
    }

    @SuppressWarnings("unchecked")
    private Object one(Object value) {
        return switch (value) {
            case Map<?, ?> fields -> all((Map<String, ?>) fields);
            case LocalDate date -> date(date);
            case Money money -> money(money);
            case Integer number -> whole(number);
            case Long number -> whole(number);
            default -> value.toString();
        };
    }

    private String whole(Number number) {
        return NumberFormatter.withLocale(locale).format(number).toString();
    }

    private String date(LocalDate date) {
        DateFormat format = DateFormat.getDateInstance(
                DateFormat.LONG, locale.equals(ULocale.ENGLISH) ? INTERNATIONAL_ENGLISH : locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private String money(Money money) {
        return NumberFormatter.withLocale(MoneyLocale.of(locale, money.currency()))
                .unit(Currency.fromJavaCurrency(money.currency()))
                .precision(Precision.currency(Currency.CurrencyUsage.STANDARD)
                        .trailingZeroDisplay(TrailingZeroDisplay.HIDE_IF_WHOLE))
                .format(money.amount())
                .toString();
    }
}
