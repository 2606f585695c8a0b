package sambandh.domain.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import sambandh.domain.letter.ErrorShare.Verdict;
import sambandh.domain.shared.InvalidValue;

class ErrorShareTest {
    @Test
    void a_few_letters_tell_nothing() {
        assertThat(ErrorShare.USUAL.judge(199, 199)).isEqualTo(Verdict.WAIT);
    }

    @Test
    void more_than_the_share_is_too_many() {
        assertThat(ErrorShare.USUAL.judge(200, 10)).isEqualTo(Verdict.GOOD);
        assertThat(ErrorShare.USUAL.judge(200, 11)).isEqualTo(Verdict.TOO_MANY);
        assertThat(new ErrorShare(100).judge(1_000, 1_000)).isEqualTo(Verdict.GOOD);
    }

    @Test
    void a_share_is_one_to_a_hundred() {
        assertThatThrownBy(() -> new ErrorShare(0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new ErrorShare(101)).isInstanceOf(InvalidValue.class);
    }
}
