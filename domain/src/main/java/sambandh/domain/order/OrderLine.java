package sambandh.domain.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.Text;

/**
 * A line of an order.
 *
 * @param productId null for what is not in the catalogue: postage, a discount
 * @param description one line, up to 500 characters, null where there is none
 * @param quantity at most 13 digits before the point and 4 behind it; negative where goods go back
 * @param amount what the line comes to; quantity times unit price unless something else was stated
 */
public record OrderLine(
        @Nullable ProductId productId,
        @Nullable String description,
        BigDecimal quantity,
        Money unitPrice,
        Money amount) {
    /** @throws InvalidValue {@code invalid_quantity}, {@code currency_mismatch}, and as {@link Text#line} */
    public OrderLine {
        quantity = quantity(quantity);
        description = description == null ? null : description(description);
        unitPrice.compareTo(amount);
    }

    /** @param amount null for quantity times unit price, to four places */
    public static OrderLine of(
            @Nullable ProductId product,
            @Nullable String description,
            BigDecimal quantity,
            Money unitPrice,
            @Nullable Money amount) {
        Money comesTo = amount != null
                ? amount
                : new Money(
                        quantity(quantity).multiply(unitPrice.amount()).setScale(4, RoundingMode.HALF_EVEN),
                        unitPrice.currency());
        return new OrderLine(product, description, quantity, unitPrice, comesTo);
    }

    public static String description(String raw) {
        return Text.line(raw, 500);
    }

    public static BigDecimal quantity(BigDecimal raw) {
        // digits are counted before anything is computed: 1e999999999 is short to write and long to work with
        BigDecimal bare = raw.stripTrailingZeros();
        if (bare.scale() > 4 || (bare.signum() != 0 && bare.precision() - (long) bare.scale() > 13)) {
            throw new InvalidValue("invalid_quantity", "At most 13 digits before the point and 4 behind it.");
        }
        return bare.setScale(Math.max(0, bare.scale()));
    }
}
