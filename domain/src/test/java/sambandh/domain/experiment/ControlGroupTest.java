package sambandh.domain.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.domain.shared.InvalidValue;

class ControlGroupTest {
    private static final UUID SALT = new UUID(1, 2);
    private static final UUID SOMEBODY = new UUID(3, 4);

    @Test
    void who_draws_below_the_share_is_held_out() {
        ControlGroup tenth = new ControlGroup(SALT, 10);
        assertThat(tenth.holdsOut(SOMEBODY, (salt, subject) -> 0.0999)).isTrue();
        assertThat(tenth.holdsOut(SOMEBODY, (salt, subject) -> 0.1)).isFalse();
        assertThat(new ControlGroup(SALT, 0).holdsOut(SOMEBODY, (salt, subject) -> 0))
                .isFalse();
    }

    @Test
    void the_draw_is_that_of_the_salt_and_the_subject() {
        ControlGroup group = new ControlGroup(SALT, 50);
        assertThat(group.holdsOut(
                        SOMEBODY, (salt, subject) -> salt.equals(SALT) && subject.equals(SOMEBODY) ? 0.4 : 0.6))
                .isTrue();
    }

    @Test
    void no_more_than_half_can_be_held_out() {
        assertThat(new ControlGroup(SALT, 10).treatedPerHeldOut()).isCloseTo(9, within(1e-9));
        assertThat(new ControlGroup(SALT, 0).treatedPerHeldOut()).isZero();
        assertThatThrownBy(() -> new ControlGroup(SALT, 51)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new ControlGroup(SALT, -1)).isInstanceOf(InvalidValue.class);
    }
}
