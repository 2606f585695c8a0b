package sambandh.domain.letter;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.InvalidValue;

/**
 * How fast letters of a mailing leave, over all instances together. Kept as the instant from which the next letter may
 * leave; each letter moves it on by its part of an hour. Time that nobody used is made up for, but only a little.
 *
 * @param perHour 1 to 10,000,000; null for as fast as can be
 */
public record Pace(@Nullable Integer perHour) {
    public static final Pace FREE = new Pace(null);
    public static final int MOST = 10_000_000;

    private static final Duration MADE_UP_FOR = Duration.ofSeconds(10);

    /** @throws InvalidValue {@code out_of_range} */
    public Pace {
        if (perHour != null && (perHour < 1 || perHour > MOST)) {
            throw new InvalidValue("out_of_range", "From 1 to 10,000,000 letters an hour.");
        }
    }

    /** How many may leave now, no more than wanted. */
    public int allowed(Instant next, Instant now, int wanted) {
        Integer rate = perHour;
        if (rate == null) {
            return wanted;
        }
        long since = Duration.between(begin(next, now), now).toNanos();
        return since < 0 ? 0 : (int) Math.min(wanted, 1 + since / each(rate));
    }

    /** From when on the next may leave, after so many have. */
    public Instant after(Instant next, Instant now, int left) {
        Integer rate = perHour;
        return rate == null ? next : begin(next, now).plusNanos(left * each(rate));
    }

    private static Instant begin(Instant next, Instant now) {
        Instant earliest = now.minus(MADE_UP_FOR);
        return next.isBefore(earliest) ? earliest : next;
    }

    private static long each(int perHour) {
        return Duration.ofHours(1).toNanos() / perHour;
    }
}
