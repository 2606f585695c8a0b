package sambandh.domain.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import sambandh.domain.letter.Frequency.Verdict;
import sambandh.domain.letter.OtherLetter.Stage;

class FrequencyTest {
    private static final Instant NOW = Instant.parse("2026-03-10T06:30:00Z");
    private static final LetterId OWN = id(50);

    private static LetterId id(int number) {
        return new LetterId(new UUID(0, number));
    }

    private static Instant day(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private static OtherLetter sent(int days) {
        return new OtherLetter(id(1), 5, Stage.SENT, day(days));
    }

    private static OtherLetter due(int priority, int days) {
        return new OtherLetter(id(90), priority, Stage.DUE, day(days));
    }

    private static OtherLetter underWay(int id, int priority) {
        return new OtherLetter(id(id), priority, Stage.UNDER_WAY, NOW);
    }

    private static Verdict judge(int priority, OtherLetter... others) {
        return Frequency.judge(List.of(Cap.USUAL), List.of(others), OWN, priority, NOW);
    }

    @Test
    void two_in_seven_days_are_enough_and_the_day_of_the_next_is_told() {
        assertThat(judge(5, sent(-2))).isEqualTo(new Verdict.Free());
        assertThat(judge(5, sent(-8), sent(-2))).isEqualTo(new Verdict.Free());
        assertThat(judge(5, sent(-6), sent(-2))).isEqualTo(new Verdict.Full(day(1)));
        assertThat(judge(5, sent(-6), sent(-5), sent(-2))).isEqualTo(new Verdict.Full(day(2)));
    }

    @Test
    void room_is_kept_for_a_more_important_letter_that_is_due() {
        assertThat(judge(3, sent(-2), due(5, 1))).isEqualTo(new Verdict.Full(day(5)));
        assertThat(judge(3, due(5, 1))).as("there is room for both").isEqualTo(new Verdict.Free());
        assertThat(judge(3, sent(-2), due(3, 1))).as("not more important").isEqualTo(new Verdict.Free());
        assertThat(judge(5, sent(-2), due(3, 1))).isEqualTo(new Verdict.Free());
        assertThat(judge(3, sent(-2), due(5, 6)))
                .as("the one of before will have left the window")
                .isEqualTo(new Verdict.Free());
        assertThat(judge(3, sent(-2), due(5, -2)))
                .as("held up by something else")
                .isEqualTo(new Verdict.Free());
    }

    @Test
    void of_two_under_way_at_once_the_more_important_or_older_goes() {
        assertThat(judge(5, sent(-2), underWay(40, 5))).isEqualTo(new Verdict.Full(day(5)));
        assertThat(judge(5, sent(-2), underWay(60, 5))).isEqualTo(new Verdict.Free());
        assertThat(judge(3, sent(-2), underWay(60, 5))).isEqualTo(new Verdict.Full(day(5)));
        assertThat(judge(5, sent(-2), underWay(40, 3)))
                .as("it may have left by now, or give way")
                .isEqualTo(new Verdict.Unsure());
        assertThat(judge(5, underWay(40, 3))).isEqualTo(new Verdict.Free());
    }

    @Test
    void the_persons_own_cap_holds_beside_the_companys() {
        var caps = List.of(Cap.USUAL, new Cap(1, 30));
        assertThat(Frequency.judge(caps, List.of(sent(-20)), OWN, 5, NOW)).isEqualTo(new Verdict.Full(day(10)));
        assertThat(Frequency.judge(caps, List.of(sent(-6), sent(-1)), OWN, 5, NOW))
                .isEqualTo(new Verdict.Full(day(29)));
    }

    /** Many letters of any priority, each judged when it is due and sent at once if it may: never too many, and none lost for less. */
    @Property(tries = 500)
    void however_letters_come_no_stretch_has_too_many(
            @ForAll @Size(max = 30) List<@IntRange(max = 60) Integer> days,
            @ForAll @IntRange(min = 1, max = 3) int most,
            @ForAll @IntRange(min = 1, max = 14) int window) {
        Cap cap = new Cap(most, window);
        List<Integer> sorted = days.stream().sorted().toList();
        List<OtherLetter> sent = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Instant now = day(sorted.get(i));
            int priority = 1 + i % 5;
            List<OtherLetter> others = new ArrayList<>(sent);
            for (int j = i + 1; j < sorted.size(); j++) {
                others.add(new OtherLetter(id(j), 1 + j % 5, Stage.DUE, day(sorted.get(j))));
            }
            Verdict verdict = Frequency.judge(List.of(cap), others, id(i), priority, now);
            if (verdict instanceof Verdict.Free) {
                sent.add(new OtherLetter(id(i), priority, Stage.SENT, now));
            } else {
                assertThat(((Verdict.Full) verdict).until()).isAfter(now);
            }
        }
        for (OtherLetter end : sent) {
            assertThat(sent)
                    .filteredOn(one -> !one.at().isAfter(end.at())
                            && one.at().isAfter(end.at().minus(cap.window())))
                    .hasSizeLessThanOrEqualTo(most);
        }
    }
}
