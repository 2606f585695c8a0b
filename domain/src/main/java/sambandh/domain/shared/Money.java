package sambandh.domain.shared;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An amount in a currency; negative where money goes back. At most 13 digits before the point and 4 behind it
 * (unit prices are finer than coins). Equal amounts are equal whatever their trailing zeros.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final BigDecimal LIMIT = new BigDecimal("1e13");

    /** @throws InvalidValue {@code invalid_amount} */
    public Money {
        int coins = Math.clamp(currency.getDefaultFractionDigits(), 0, 4);
        BigDecimal bare = amount.stripTrailingZeros();
        if (bare.scale() > 4 || amount.abs().compareTo(LIMIT) >= 0) {
            throw new InvalidValue("invalid_amount", "At most 13 digits before the point and 4 behind it.");
        }
        amount = bare.setScale(Math.max(coins, bare.scale()));
    }

    public static Money of(String amount, String currency) {
        return new Money(number(amount), currency(currency));
    }

    /** A plain decimal number, no exponent, no grouping. */
    public static BigDecimal number(String raw) {
        String text = raw.strip();
        if (!PLAIN.matcher(text).matches()) {
            throw new InvalidValue("invalid_amount", "Write a plain number with a point, such as 1250.00.");
        }
        return new BigDecimal(text);
    }

    /** @throws InvalidValue {@code invalid_currency}; also for what nobody pays with: metals, units of account, XXX */
    public static Currency currency(String code) {
        try {
            Currency currency = Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // told below
        }
        throw new InvalidValue("invalid_currency", "Use a currency code of ISO 4217, such as INR or EUR.");
    }

    public Money plus(Money other) {
        return new Money(amount.add(inSameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(inSameCurrency(other).amount), currency);
    }

    /** Whether it could be paid: no finer than the currency's coins. */
    public boolean isPayable() {
        return amount.stripTrailingZeros().scale() <= Math.max(0, currency.getDefaultFractionDigits());
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(inSameCurrency(other).amount);
    }

    private Money inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidValue("currency_mismatch", "Amounts of different currencies cannot be put together.");
        }
        return other;
    }
}
