package sambandh.rest.access;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often one caller may ask one instance.
 *
 * @param perSecond requests a second that may go on for ever, 1 to 1,000,000
 * @param burst requests at once after a pause, at least as many
 */
record RateLimit(long perSecond, long burst) {
    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,5}|1000000)(?:,([1-9][0-9]{0,7}))?");
    private static final int BURST_SECONDS = 10;

    /**
     * From the setting: {@code 1000}, {@code 1000,5000} with the burst, or {@code none}, which is empty.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    static Optional<RateLimit> of(String setting) {
        if (setting.strip().equals("none")) {
            return Optional.empty();
        }
        Matcher shape = SHAPE.matcher(setting.replace(" ", ""));
        if (!shape.matches()) {
            throw new IllegalArgumentException("SAMBANDH_RATE_LIMIT cannot be read: write requests a second, or"
                    + " requests a second and at once, such as 1000,10000, or none");
        }
        long perSecond = Long.parseLong(shape.group(1));
        long burst = shape.group(2) == null ? perSecond * BURST_SECONDS : Long.parseLong(shape.group(2));
        return Optional.of(new RateLimit(perSecond, Math.max(perSecond, burst)));
    }

    /** How long an empty bucket takes to be full again, in whole seconds. */
    Duration window() {
        return Duration.ofSeconds((burst + perSecond - 1) / perSecond);
    }

    /** As {@code RateLimit-Policy} says it (draft-ietf-httpapi-ratelimit-headers). */
    String policy() {
        return "\"caller\";q=" + burst + ";w=" + window().toSeconds();
    }
}
