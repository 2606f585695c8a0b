package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.campaign.Wait;
import sambandh.domain.letter.Letter;
import sambandh.domain.order.OrderMode;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.Operator;
import sambandh.domain.segment.Value;
import sambandh.domain.shared.Code;

class SeriesEntryTest {
    private static final Condition IN_NEPAL = new Condition.Holds("country", Operator.IS, new Value.Word("NP"));

    private final SeriesDesk desk = new SeriesDesk();
    private final Recipient somebody = desk.desk.somebody();

    @Test
    void conditions_decide_who_enters_who_leaves_and_who_is_passed_over() {
        Series.Step forNepal = new Series.Step(new Code("thank_you"), Map.of(), Wait.parse("P1D"), IN_NEPAL);
        Recipient maya = desk.nepali();
        SeriesId passing = desk.started(SeriesDesk.details(
                List.of(SeriesDesk.step("P0D"), forNepal, SeriesDesk.step("P8D")), Series.Exits.NONE, null));
        SeriesId entering = desk.started(SeriesDesk.forThose(
                IN_NEPAL, SeriesDesk.details(List.of(SeriesDesk.step("P30D")), Series.Exits.NONE, null)));
        SeriesId leaving = desk.started(
                SeriesDesk.details(List.of(SeriesDesk.step("P20D")), new Series.Exits(Set.of(), IN_NEPAL), null));
        desk.order(maya);
        desk.order(somebody);
        desk.live(Duration.ofDays(45));
        assertThat(letters(passing)).containsExactly(Map.entry(1, 2L), Map.entry(2, 1L), Map.entry(3, 2L));
        assertThat(letters(entering)).containsExactly(Map.entry(1, 1L));
        assertThat(desk.results(entering).enrolled()).isEqualTo(1);
        assertThat(desk.last(leaving, maya).endedBecause()).isEqualTo(Enrolment.CONDITION);
        assertThat(desk.last(leaving, somebody).endedBecause()).isEqualTo(Enrolment.COMPLETED);
    }

    private List<Map.Entry<Integer, Long>> letters(SeriesId series) {
        return desk.results(series).letters().stream()
                .filter(it -> it.state() == Letter.State.SENT)
                .map(it -> Map.entry(it.step(), it.letters()))
                .toList();
    }

    @Test
    void an_answer_sets_a_series_going() {
        Series.Details d = SeriesDesk.details(List.of(SeriesDesk.step("P1D")), Series.Exits.NONE, null);
        SeriesId series =
                desk.started(new Series.Details(d.name(), SeriesDesk.REPLY, null, d.steps(), d.exits(), d.again()));
        desk.reply(somebody);
        desk.live(Duration.ofDays(2));
        assertThat(desk.last(series, somebody).customerId())
                .isEqualTo(somebody.customers().getFirst());
        assertThat(desk.sentTo(somebody)).hasSize(1);
    }

    @Test
    void history_sets_nothing_going() {
        SeriesId series = desk.started("P0D");
        desk.order(somebody, OrderMode.HISTORY);
        assertThat(desk.results(series).enrolled()).isZero();
    }

    @Test
    void it_comes_again_only_after_the_time_that_was_set() {
        SeriesId once = desk.started("P0D");
        SeriesId again =
                desk.started(SeriesDesk.details(List.of(SeriesDesk.step("P0D")), Series.Exits.NONE, Wait.parse("P1M")));
        for (int n = 0; n < 3; n++) {
            desk.order(somebody);
            desk.live(Duration.ofDays(20));
        }
        assertThat(desk.last(once, somebody).round()).isEqualTo(1);
        assertThat(desk.last(again, somebody).round()).isEqualTo(2);
    }

    @Test
    void by_hand_a_person_enters_unless_in_it_and_leaves() {
        SeriesId series = desk.started("P1D");
        var enter = new EnrolByHand.Command(CampaignDesk.MARKETER, series, somebody.personId(), null);
        assertThat(desk.byHand.handle(enter)).isInstanceOf(EnrolByHand.Outcome.Enrolled.class);
        assertThat(desk.byHand.handle(enter)).isInstanceOf(EnrolByHand.Outcome.Already.class);
        Enrolment first = desk.last(series, somebody);
        assertThat(first.customerId()).isEqualTo(somebody.customers().getFirst());
        var leave = new EnrolByHand.Removal(CampaignDesk.MARKETER, series, first.id());
        assertThat(desk.byHand.handle(leave)).isTrue();
        assertThat(desk.last(series, somebody).endedBecause()).isEqualTo(Enrolment.BY_HAND);
        assertThat(desk.byHand.handle(enter)).isInstanceOf(EnrolByHand.Outcome.Enrolled.class);
        assertThat(desk.last(series, somebody).round()).isEqualTo(2);
        assertThat(desk.byHand.handle(
                        new EnrolByHand.Command(CampaignDesk.MARKETER, series, somebody.personId(), UUID.randomUUID())))
                .isInstanceOf(EnrolByHand.Outcome.NobodyThere.class);
    }
}
