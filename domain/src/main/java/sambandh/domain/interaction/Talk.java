package sambandh.domain.interaction;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.InvalidValue;

/**
 * Who talked how much. Silence counts for nobody.
 *
 * @param permille how much of all talking the company's side did, from 0 to 1,000
 * @param measured null where somebody entered the share by hand
 */
public record Talk(int permille, @Nullable Measured measured) {
    /** Whoever talks more than this does not listen. */
    private static final int TOO_MUCH = 300;

    /**
     * What a transcript tells besides.
     *
     * @param talked how long both sides talked together
     * @param employeeQuestions what the company's side asked
     * @param longest how long anybody talked without another saying anything
     */
    public record Measured(
            Duration talked, int employeeQuestions, int customerQuestions, Duration longest, Side longestBy) {}

    public Talk {
        if (permille < 0 || permille > 1_000) {
            throw new InvalidValue("out_of_range", "From 0 to 100.");
        }
    }

    /**
     * @param percent to one decimal place: 27.5
     * @throws InvalidValue {@code out_of_range}
     */
    public static Talk entered(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new InvalidValue("out_of_range", "From 0 to 100.");
        }
        return new Talk((int) Math.round(percent * 10), null);
    }

    public double percent() {
        return permille / 10.0;
    }

    /** Whether the company's side talked more than 30 % of the time. */
    public boolean isTooMuch() {
        return permille > TOO_MUCH;
    }
}
