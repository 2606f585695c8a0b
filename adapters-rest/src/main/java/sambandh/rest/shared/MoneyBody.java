package sambandh.rest.shared;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Money;

/** An amount in a currency; the amount is a text, so that no client rounds it. */
@Serdeable
@Schema(name = "Money")
public record MoneyBody(
        @Schema(
                description = "A plain number, at most 13 digits before the point and 4 behind it.",
                pattern = "^[+-]?[0-9]{1,13}(\\.[0-9]{1,4})?$",
                example = "1250.00")
        String amount,

        @Schema(description = "ISO 4217.", pattern = "^[A-Z]{3}$", example = "INR")
        String currency) {
    public static MoneyBody of(Money money) {
        return new MoneyBody(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    public static @Nullable MoneyBody ofNullable(@Nullable Money money) {
        return money == null ? null : of(money);
    }

    /** @throws sambandh.domain.shared.InvalidInput naming what is wrong */
    public Money toDomain() {
        Faults faults = new Faults();
        var readAmount = faults.required("/amount", amount, Money::number);
        var readCurrency = faults.required("/currency", currency, Money::currency);
        faults.orThrow();
        return faultless(faults, () -> new Money(readAmount.get(), readCurrency.get()));
    }

    private static Money faultless(Faults faults, Supplier<Money> make) {
        var money = faults.attempt("/amount", make);
        faults.orThrow();
        return money.get();
    }
}
