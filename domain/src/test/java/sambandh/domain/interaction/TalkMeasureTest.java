package sambandh.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import sambandh.domain.shared.InvalidValue;

class TalkMeasureTest {
    private static Utterance said(String who, int from, int to, String words) {
        return new Utterance(1, from * 1_000L, to * 1_000L, who, words);
    }

    private static Side side(String who) {
        return who.startsWith("T") ? Side.EMPLOYEE : Side.CUSTOMER;
    }

    private static Talk measured(Utterance... said) {
        return TalkMeasure.of(List.of(said), TalkMeasureTest::side);
    }

    @Test
    void the_share_is_of_the_time_in_which_anybody_talks() {
        Talk talk = measured(
                said("Tenzing", 0, 30, "How are you?"),
                said("Anjali", 100, 160, "Well."),
                said("Anil", 160, 170, "Quite well."));
        assertThat(talk.percent()).isEqualTo(30.0);
        assertThat(talk.isTooMuch()).as("30 % is just right").isFalse();
        assertThat(talk.measured().talked()).isEqualTo(Duration.ofSeconds(100));
        assertThat(measured(said("T", 0, 31, "x"), said("A", 31, 100, "x")).isTooMuch())
                .isTrue();
    }

    @Test
    void two_of_one_side_who_talk_at_once_do_not_count_twice_and_two_of_both_sides_count_for_each() {
        assertThat(measured(said("Tashi", 0, 20, "x"), said("Tenzing", 10, 20, "x"), said("Anjali", 10, 30, "x"))
                        .percent())
                .isEqualTo(50.0);
    }

    @Test
    void questions_are_counted_by_side_in_every_script() {
        Talk.Measured talk = measured(
                        said("Tenzing", 0, 1, "Really?! When? See http://x.example/?q=1 there."),
                        said("Anjali", 1, 2, "क्या यह वारंटी में है? कब तक??"),
                        said("Anjali", 2, 3, "কবে? متى؟ \"Why?\""))
                .measured();
        assertThat(talk.employeeQuestions()).isEqualTo(2);
        assertThat(talk.customerQuestions()).isEqualTo(5);
    }

    @Test
    void the_longest_monologue_goes_on_until_another_speaks() {
        Talk.Measured talk = measured(
                        said("Anjali", 0, 20, "x"),
                        said("Tenzing", 20, 30, "x"),
                        said("Tenzing", 33, 45, "x"),
                        said("Anjali", 45, 50, "x"))
                .measured();
        assertThat(talk.longest()).isEqualTo(Duration.ofSeconds(25));
        assertThat(talk.longestBy()).isEqualTo(Side.EMPLOYEE);
    }

    @Test
    void a_share_may_be_entered() {
        assertThat(Talk.entered(27.5)).isEqualTo(new Talk(275, null));
        assertThatThrownBy(() -> Talk.entered(100.1)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Talk.entered(Double.NaN)).isInstanceOf(InvalidValue.class);
    }
}
