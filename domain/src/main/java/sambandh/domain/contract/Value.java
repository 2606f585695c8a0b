package sambandh.domain.contract;

import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Money;

/** What a contract is worth, in each period or altogether. */
public record Value(Money amount, Per per) {
    public enum Per {
        WHOLE,
        MONTH,
        QUARTER,
        YEAR
    }

    /** @throws InvalidValue {@code negative_value} */
    public Value {
        if (amount.isNegative()) {
            throw new InvalidValue("negative_value", "What it is worth is zero or more.");
        }
    }
}
