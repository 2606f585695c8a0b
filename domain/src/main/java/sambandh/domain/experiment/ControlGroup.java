package sambandh.domain.experiment;

import java.util.UUID;
import sambandh.domain.shared.InvalidValue;

/**
 * Those who are left alone, so that the effect on the others can be known. Who belongs to it follows from the salt and the
 * subject alone: nobody changes sides, however often it is asked, in whatever order, on whatever instance.
 *
 * @param salt of this trial; another trial has another, so that the same people are not left alone each time
 * @param percent of all, 0 to 50
 */
public record ControlGroup(UUID salt, int percent) {
    public static final int MOST = 50;

    /** @throws InvalidValue {@code out_of_range} */
    public ControlGroup {
        percent = percent(percent);
    }

    /** @throws InvalidValue {@code out_of_range} */
    public static int percent(int raw) {
        if (raw < 0 || raw > MOST) {
            throw new InvalidValue("out_of_range", "From 0 to 50 of a hundred can be held out.");
        }
        return raw;
    }

    public boolean holdsOut(UUID subject, Draws draws) {
        return percent > 0 && draws.draw(salt, subject) < percent / 100.0;
    }

    /** How many of the treated stand against one who is held out; 0 where nobody is. */
    public double treatedPerHeldOut() {
        return percent == 0 ? 0 : (100.0 - percent) / percent;
    }
}
