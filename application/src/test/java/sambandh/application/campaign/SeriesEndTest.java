package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.campaign.Wait;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.Operator;
import sambandh.domain.segment.Value;
import sambandh.domain.shared.Code;

/** How people leave series, and series end. */
class SeriesEndTest {
    private final SeriesDesk desk = new SeriesDesk();
    private final Recipient somebody = desk.desk.somebody();

    @Test
    void who_orders_meanwhile_gets_no_more_and_a_waiting_letter_does_not_leave() {
        SeriesId series = desk.started(SeriesDesk.details(
                List.of(SeriesDesk.step("P0D"), SeriesDesk.step("P8D")),
                new Series.Exits(SeriesDesk.events(SeriesDesk.ORDER), null),
                null));
        desk.order(somebody);
        assertThat(desk.last(series, somebody).isWaiting())
                .as("its own order does not end it")
                .isTrue();
        assertThat(desk.run.round()).isTrue();
        desk.order(somebody);
        desk.live(Duration.ofDays(30));
        assertThat(desk.last(series, somebody).endedBecause()).isEqualTo(SeriesDesk.ORDER);
        assertThat(desk.desk.letters())
                .singleElement()
                .satisfies(it -> assertThat(it.notSentBecause()).isEqualTo(NotSentBecause.CANCELLED));
        assertThat(desk.results(series).ended()).containsExactly(Map.entry(SeriesDesk.ORDER, 1L));
    }

    @Test
    void who_answers_leaves_and_their_colleagues_stay() {
        Recipient colleague = desk.desk.recipients.add(
                "Ravi", "en", "ravi@example.com", somebody.customers().getFirst());
        SeriesId series = desk.started(SeriesDesk.details(
                List.of(SeriesDesk.step("P0D"), SeriesDesk.step("P8D")),
                new Series.Exits(SeriesDesk.events(SeriesDesk.REPLY), null),
                null));
        for (Recipient one : List.of(somebody, colleague)) {
            desk.byHand.handle(new EnrolByHand.Command(
                    CampaignDesk.MARKETER,
                    series,
                    one.personId(),
                    one.customers().getFirst()));
        }
        desk.settle();
        desk.reply(somebody);
        assertThat(desk.last(series, somebody).endedBecause()).isEqualTo(SeriesDesk.REPLY);
        assertThat(desk.last(series, colleague).isWaiting()).isTrue();
        desk.live(Duration.ofDays(9));
        assertThat(desk.sentTo(somebody)).hasSize(1);
        assertThat(desk.sentTo(colleague)).hasSize(2);
    }

    @Test
    void who_wants_none_is_let_out() {
        SeriesId series = desk.started("P0D", "P8D");
        desk.order(somebody);
        desk.settle();
        desk.desk.recipients.optOut(somebody.personId(), new Code("thanks"), desk.desk.clock.instant(), "x");
        desk.live(Duration.ofDays(10));
        assertThat(desk.sentTo(somebody)).hasSize(1);
        assertThat(desk.last(series, somebody).endedBecause()).isEqualTo(new Code("opted_out"));
        assertThat(desk.results(series).letters())
                .contains(new EnrolmentViews.Letters(2, Letter.State.NOT_SENT, NotSentBecause.OPTED_OUT, 1));
    }

    @Test
    void who_opts_out_while_a_letter_waits_for_the_morning_does_not_get_it() {
        SeriesId series = desk.started("P0D", "P1D");
        desk.desk.clock.advance(Duration.ofHours(13));
        desk.order(somebody);
        desk.settle();
        assertThat(desk.desk.letters())
                .singleElement()
                .satisfies(it -> assertThat(it.state()).isEqualTo(Letter.State.WAITING));
        desk.desk.recipients.optOut(somebody.personId(), new Code("thanks"), desk.desk.clock.instant(), "x");
        desk.live(Duration.ofDays(3));
        assertThat(desk.sentTo(somebody)).isEmpty();
        assertThat(desk.last(series, somebody).endedBecause()).isEqualTo(new Code("opted_out"));
        assertThat(desk.desk.letters()).hasSize(1);
    }

    @Test
    void what_is_stopped_ends_for_everybody() {
        SeriesId series = desk.started("P0D", "P8D");
        desk.order(somebody);
        desk.settle();
        desk.start.stop(new StartSeries.Command(CampaignDesk.MARKETER, series));
        assertThat(desk.last(series, somebody).endedBecause()).isEqualTo(Enrolment.STOPPED);
        desk.order(desk.desk.somebody());
        assertThat(desk.results(series).enrolled()).isEqualTo(1);
        desk.start.start(new StartSeries.Command(CampaignDesk.MARKETER, series));
        desk.live(Duration.ofDays(20));
        assertThat(desk.sentTo(somebody)).hasSize(1);
    }

    @Test
    void a_stop_that_is_broken_off_is_finished_by_the_next_and_by_a_start() {
        SeriesId series = desk.started("P8D");
        IntStream.range(0, 1_100).forEach(_ -> desk.order(desk.desk.somebody()));
        var command = new StartSeries.Command(CampaignDesk.MARKETER, series);
        for (long left : List.of(600L, 100L)) {
            assertThatThrownBy(() -> desk.starter(desk.diesAfter(2)).stop(command))
                    .hasMessage("killed");
            assertThat(desk.results(series).waiting()).isEqualTo(left);
        }
        desk.start.start(command);
        assertThat(desk.results(series).waiting()).isZero();
        assertThat(desk.results(series).ended()).containsExactly(Map.entry(Enrolment.STOPPED, 1_100L));
    }

    @Test
    void a_stop_that_is_broken_off_is_finished_by_the_worker() {
        SeriesId series = desk.started("P0D");
        SeriesId other = desk.started("P8D");
        desk.desk.clock.advance(Duration.ofHours(13));
        IntStream.range(0, 1_100).forEach(_ -> desk.order(desk.desk.somebody()));
        while (desk.run.round()) {
            desk.send();
        }
        assertThatThrownBy(() ->
                        desk.starter(desk.diesAfter(1)).stop(new StartSeries.Command(CampaignDesk.MARKETER, series)))
                .hasMessage("killed");
        assertThat(desk.results(series).waiting()).isEqualTo(1_100);
        assertThat(desk.endStopped.round()).isTrue();
        assertThat(desk.results(series).waiting()).isEqualTo(600);
        while (desk.endStopped.round()) {
            assertThat(desk.results(series).waiting()).isLessThan(600);
        }
        assertThat(desk.results(series).ended()).containsExactly(Map.entry(Enrolment.STOPPED, 1_100L));
        assertThat(desk.results(series).letters())
                .as("what waited for the morning does not leave")
                .containsExactly(new EnrolmentViews.Letters(1, Letter.State.NOT_SENT, NotSentBecause.CANCELLED, 1_100));
        assertThat(desk.results(other).waiting()).as("it runs").isEqualTo(1_100);
    }

    @Test
    void who_stops_one_does_not_wait_long() {
        SeriesId series = desk.started("P8D");
        IntStream.range(0, 1_600).forEach(_ -> desk.order(desk.desk.somebody()));
        desk.starter(desk.takes(Duration.ofSeconds(1))).stop(new StartSeries.Command(CampaignDesk.MARKETER, series));
        assertThat(desk.results(series).waiting()).isEqualTo(600);
    }

    @Test
    void one_of_whom_nothing_can_be_told_stops_nobody_else() {
        SeriesId series = desk.started("P0D");
        Recipient untold = desk.desk.somebody();
        desk.untold.add(untold.personId());
        desk.order(untold);
        desk.order(somebody);
        assertThatThrownBy(desk.run::round).hasMessage("one of them cannot be told of");
        desk.send();
        assertThat(desk.sentTo(somebody)).hasSize(1);
        tryOnAndOn();
        assertThat(desk.last(series, untold).endedBecause()).isEqualTo(Enrolment.FAILED);
    }

    @Test
    void what_fails_keeps_nobody_else_up_and_ends_after_a_while() {
        Series.Step broken = new Series.Step(
                new Code("thank_you"),
                Map.of(),
                Wait.NONE,
                new Condition.Holds("country", Operator.AT_LEAST, new Value.Word("NP")));
        SeriesId failing = desk.started(SeriesDesk.details(List.of(broken), Series.Exits.NONE, null));
        desk.started("P0D");
        Recipient maya = desk.nepali();
        desk.order(maya);
        assertThatThrownBy(desk.run::round).isInstanceOf(RuntimeException.class);
        desk.send();
        assertThat(desk.sentTo(maya)).hasSize(1);
        tryOnAndOn();
        assertThat(desk.last(failing, maya).endedBecause()).isEqualTo(Enrolment.FAILED);
    }

    /** As long as a step is tried again; each round may fail. */
    private void tryOnAndOn() {
        for (int n = 0; n < 20; n++) {
            desk.desk.clock.advance(Duration.ofHours(12));
            var _ = catchThrowable(desk.run::round);
        }
    }
}
