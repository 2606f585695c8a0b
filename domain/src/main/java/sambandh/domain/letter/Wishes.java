package sambandh.domain.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to get optional letters, beside the topics that they want none of.
 *
 * @param pausedUntil none before then; null where there is no pause, in the past where it is over
 * @param atMost their own cap; holds beside the company's
 * @param quietHours in place of the company's
 * @param channel what they like to be reached by, null where they have not said
 * @param contactHours when they like to be reached otherwise than by mail, null where they have not said
 */
public record Wishes(
        @Nullable Instant pausedUntil,
        @Nullable Cap atMost,
        @Nullable QuietHours quietHours,
        @Nullable Channel channel,
        @Nullable ContactHours contactHours) {
    public static final Wishes NONE = new Wishes(null, null, null);

    /** Of somebody who has not said how they like to be reached. */
    public Wishes(@Nullable Instant pausedUntil, @Nullable Cap atMost, @Nullable QuietHours quietHours) {
        this(pausedUntil, atMost, quietHours, null, null);
    }

    /** The end of the pause that holds now. */
    public Optional<Instant> pause(Instant now) {
        return Optional.ofNullable(pausedUntil).filter(end -> end.isAfter(now));
    }

    /** The company's cap and their own. */
    public List<Cap> caps(Cap company) {
        return Stream.concat(Stream.of(company), Stream.ofNullable(atMost)).toList();
    }

    public QuietHours quiet(QuietHours company) {
        return quietHours == null ? company : quietHours;
    }

    public Wishes withPause(@Nullable Instant until) {
        return new Wishes(until, atMost, quietHours, channel, contactHours);
    }
}
