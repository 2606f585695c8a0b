package sambandh.domain.letter;

import java.time.Duration;

/**
 * How many letters of relationship and marketing together a person gets in how many days.
 *
 * @param letters 1 or more
 * @param days 1 or more
 */
public record Cap(int letters, int days) {
    public static final Cap USUAL = new Cap(2, 7);

    public Duration window() {
        return Duration.ofDays(days);
    }
}
