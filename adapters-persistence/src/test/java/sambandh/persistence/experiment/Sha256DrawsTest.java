package sambandh.persistence.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.domain.experiment.ControlGroup;

class Sha256DrawsTest {
    private static final int MANY = 100_000;
    private static final UUID SALT = new UUID(1, 2);
    private static final double FOREVER = 0.44614792151605864;

    private final Sha256Draws draws = new Sha256Draws();

    /** As Python's hashlib has it; another version of this program must draw the same. */
    @Test
    void a_draw_is_the_same_for_ever() {
        assertThat(draws.draw(SALT, new UUID(3, 4))).isEqualTo(FOREVER);
        assertThat(new Sha256Draws().draw(SALT, new UUID(3, 4))).isEqualTo(FOREVER);
    }

    /** Twenty classes: 30.14 is what chance goes beyond once in twenty times, and these subjects are always the same. */
    @Test
    void ids_made_one_after_the_other_are_spread_evenly() {
        int[] classes = new int[20];
        for (int i = 0; i < MANY; i++) {
            classes[(int) (draws.draw(SALT, subject(i)) * 20)]++;
        }
        double expected = MANY / 20.0;
        double chiSquare = 0;
        for (int seen : classes) {
            chiSquare += (seen - expected) * (seen - expected) / expected;
        }
        assertThat(chiSquare).isLessThan(30.14);
    }

    @Test
    void who_is_held_out_of_one_trial_is_not_therefore_of_the_next() {
        ControlGroup first = new ControlGroup(SALT, 10);
        ControlGroup second = new ControlGroup(new UUID(5, 6), 10);
        int both = 0;
        for (int i = 0; i < MANY; i++) {
            both += first.holdsOut(subject(i), draws) && second.holdsOut(subject(i), draws) ? 1 : 0;
        }
        assertThat(both).isBetween(900, 1_100);
    }

    private static UUID subject(int i) {
        return new UUID(0x0190c1f27d5e7000L + i, 0x8000000000000000L + i);
    }
}
