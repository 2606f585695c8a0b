package sambandh.domain.letter;

import java.time.Duration;
import sambandh.domain.shared.InvalidValue;

/**
 * How many letters of relationship and marketing together a person gets in how many days.
 *
 * @param letters 1 to 50
 * @param days 1 to 90
 */
public record Cap(int letters, int days) {
    public static final Cap USUAL = new Cap(2, 7);
    public static final int MOST_LETTERS = 50;
    public static final int MOST_DAYS = 90;

    /** @throws InvalidValue {@code out_of_range} */
    public Cap {
        if (letters < 1 || letters > MOST_LETTERS || days < 1 || days > MOST_DAYS) {
            throw new InvalidValue("out_of_range", "From 1 to 50 letters in 1 to 90 days.");
        }
    }

    public Duration window() {
        return Duration.ofDays(days);
    }
}
