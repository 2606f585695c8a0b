package sambandh.domain.cadence;

import sambandh.domain.shared.InvalidValue;

/**
 * How close and how far apart the contacts of one plan may lie.
 *
 * @param least days from one to the next, 0 to 366
 * @param most days from one to the next, 1 to 1,000, not less than {@code least}
 */
public record Rhythm(int least, int most) {
    /** @throws InvalidValue {@code out_of_range} */
    public Rhythm {
        if (least < 0 || least > 366 || most < 1 || most > 1_000 || least > most) {
            throw new InvalidValue(
                    "out_of_range",
                    "At least 0 to 366 days apart, at most 1 to 1,000, and the least not above the most.");
        }
    }
}
