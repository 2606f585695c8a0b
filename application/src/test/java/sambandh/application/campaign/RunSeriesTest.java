package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.segment.Profile;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.campaign.Wait;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.order.OrderMode;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.Operator;
import sambandh.domain.segment.Value;
import sambandh.domain.shared.Code;
import sambandh.domain.timeline.TimelineEntry;

class RunSeriesTest {
    private static final Condition IN_NEPAL = new Condition.Holds("country", Operator.IS, new Value.Word("NP"));

    private final SeriesDesk desk = new SeriesDesk();
    private final Recipient somebody = desk.desk.somebody();

    private Recipient nepali() {
        UUID customer = UUID.randomUUID();
        desk.desk.members.know(new Profile(new CustomerId(customer), Map.of("country", "NP"), List.of()));
        return desk.desk.recipients.add("Maya", "en", "maya@example.com", customer);
    }

    private Instant now() {
        return desk.desk.clock.instant();
    }

    @Test
    void each_letter_follows_the_one_before() {
        SeriesId series = desk.started("P0D", "P8D", "P1M");
        desk.order(somebody);
        desk.live(Duration.ofDays(60));
        assertThat(desk.sentTo(somebody))
                .extracting(
                        it -> it.atZone(ZoneId.of("Asia/Kolkata")).toLocalDate().toString())
                .containsExactly("2026-03-01", "2026-03-09", "2026-04-09");
        assertThat(desk.last(series, somebody).endedBecause()).isEqualTo(Enrolment.COMPLETED);
        assertThat(desk.timeline.all())
                .extracting(TimelineEntry::kind)
                .extracting(Code::value)
                .containsExactly("series.enrolled", "series.ended");
        assertThat(desk.desk.letters())
                .extracting(Letter::createdBy)
                .contains("job:series:" + series.value() + ":1", "job:series:" + series.value() + ":3");
    }

    @Test
    void in_a_year_of_a_series_nobody_is_forgotten_and_nobody_gets_one_twice() {
        SeriesId series = desk.started(SeriesDesk.details(
                IntStream.range(0, 12)
                        .mapToObj(n -> SeriesDesk.step(n == 0 ? "P0D" : "P1M"))
                        .toList(),
                Series.Exits.NONE,
                null));
        List<Recipient> people = IntStream.range(0, 9)
                .mapToObj(n -> desk.desk.somebody(n % 2 == 0 ? "America/New_York" : "Asia/Kathmandu", "en"))
                .toList();
        for (Recipient one : people) {
            desk.order(one);
            desk.order(one);
            desk.live(Duration.ofHours(37));
        }
        desk.live(Duration.ofDays(350));
        for (Recipient one : people) {
            List<Instant> sent = desk.sentTo(one);
            assertThat(sent).hasSize(12);
            for (int n = 1; n < sent.size(); n++) {
                Instant planned =
                        sent.get(n - 1).atZone(one.zone()).plusMonths(1).toInstant();
                assertThat(sent.get(n)).isBetween(planned, planned.plus(Duration.ofHours(3)));
            }
        }
        assertThat(desk.results(series).ended()).containsExactly(Map.entry(Enrolment.COMPLETED, 9L));
    }

    @Test
    void who_comes_late_does_not_get_all_at_once() {
        desk.started("P0D", "P1D", "P1D");
        desk.order(somebody);
        desk.settle();
        desk.desk.clock.advance(Duration.ofDays(30));
        desk.settle();
        assertThat(desk.sentTo(somebody)).as("the second, and not the third").hasSize(2);
        desk.live(Duration.ofHours(20));
        assertThat(desk.sentTo(somebody)).hasSize(2);
        desk.live(Duration.ofDays(12));
        List<Instant> sent = desk.sentTo(somebody);
        assertThat(sent).hasSize(3);
        assertThat(Duration.between(sent.get(1), sent.get(2))).isGreaterThanOrEqualTo(Duration.ofDays(1));
    }

    @Test
    void a_death_right_after_the_letter_was_written_does_not_double_it() {
        SeriesId series = desk.started("P0D", "P8D");
        desk.order(somebody);
        Enrolments.Claimed dead = desk.desk
                .unitOfWork
                .perform(() -> desk.enrolments.take(UUID.randomUUID(), 1, Duration.ZERO))
                .getFirst();
        Enrolments.Claimed alive = desk.desk
                .unitOfWork
                .perform(() -> desk.enrolments.take(UUID.randomUUID(), 1, Duration.ZERO))
                .getFirst();
        LookAtSeries.Seen seen = desk.look.at(List.of(dead.enrolment()));
        desk.desk.unitOfWork.run(() -> desk.takeStep.take(dead, seen));
        desk.desk.unitOfWork.run(() -> desk.takeStep.take(alive, seen));
        desk.live(Duration.ofDays(1));
        assertThat(desk.desk.letters()).hasSize(1);
        assertThat(desk.last(series, somebody).step()).isEqualTo(1);
    }

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
    void conditions_decide_who_enters_who_leaves_and_who_is_passed_over() {
        Series.Step forNepal = new Series.Step(new Code("thank_you"), Map.of(), Wait.parse("P1D"), IN_NEPAL);
        Recipient maya = nepali();
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
    void who_has_had_enough_letters_gets_the_next_one_later() {
        desk.started("P0D", "PT2H", "PT2H", "PT2H", "PT2H");
        desk.order(somebody);
        desk.live(Duration.ofDays(40));
        List<Instant> sent = desk.sentTo(somebody);
        assertThat(sent).hasSize(5);
        assertThat(Duration.between(sent.getFirst(), sent.getLast())).isGreaterThan(Duration.ofDays(7));
    }

    @Test
    void who_wants_none_is_let_out() {
        SeriesId series = desk.started("P0D", "P8D");
        desk.order(somebody);
        desk.settle();
        desk.desk.recipients.optOut(somebody.personId(), new Code("thanks"), now(), "x");
        desk.live(Duration.ofDays(10));
        assertThat(desk.sentTo(somebody)).hasSize(1);
        assertThat(desk.last(series, somebody).endedBecause()).isEqualTo(new Code("opted_out"));
        assertThat(desk.results(series).letters())
                .contains(new EnrolmentViews.Letters(2, Letter.State.NOT_SENT, NotSentBecause.OPTED_OUT, 1));
    }

    @Test
    void a_company_without_a_name_keeps_its_series_waiting() {
        var named = desk.company;
        desk.company = new sambandh.application.letter.CompanyFacts.Company(
                "My company", named.language(), named.zone(), null, null, null, null);
        desk.started("P0D");
        desk.order(somebody);
        desk.live(Duration.ofDays(3));
        assertThat(desk.sentTo(somebody)).isEmpty();
        desk.company = named;
        desk.live(Duration.ofDays(2));
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

    @Test
    void a_time_of_the_day_is_kept_and_nobody_is_woken() {
        desk.started(SeriesDesk.details(
                List.of(
                        SeriesDesk.step("P0D"),
                        new Series.Step(
                                new Code("thank_you"),
                                Map.of(),
                                Wait.parse("P1D").at(LocalTime.of(23, 0)),
                                null)),
                Series.Exits.NONE,
                null));
        desk.order(somebody);
        desk.live(Duration.ofDays(4));
        assertThat(desk.sentTo(somebody))
                .last()
                .satisfies(
                        it -> assertThat(it.atZone(somebody.zone()).toString()).startsWith("2026-03-03T08:"));
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
        desk.desk.recipients.optOut(somebody.personId(), new Code("thanks"), now(), "x");
        desk.live(Duration.ofDays(3));
        assertThat(desk.sentTo(somebody)).isEmpty();
        assertThat(desk.last(series, somebody).endedBecause()).isEqualTo(new Code("opted_out"));
        assertThat(desk.desk.letters()).hasSize(1);
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
        for (int n = 0; n < 20; n++) {
            desk.desk.clock.advance(Duration.ofHours(12));
            try {
                desk.run.round();
            } catch (RuntimeException expected) {
                assertThat(expected).isNotNull();
            }
        }
        assertThat(desk.last(series, untold).endedBecause()).isEqualTo(Enrolment.FAILED);
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
    void what_fails_keeps_nobody_else_up_and_ends_after_a_while() {
        Series.Step broken = new Series.Step(
                new Code("thank_you"),
                Map.of(),
                Wait.NONE,
                new Condition.Holds("country", Operator.AT_LEAST, new Value.Word("NP")));
        SeriesId failing = desk.started(SeriesDesk.details(List.of(broken), Series.Exits.NONE, null));
        desk.started("P0D");
        Recipient maya = nepali();
        desk.order(maya);
        assertThatThrownBy(desk.run::round).isInstanceOf(RuntimeException.class);
        desk.send();
        assertThat(desk.sentTo(maya)).hasSize(1);
        for (int n = 0; n < 20; n++) {
            desk.desk.clock.advance(Duration.ofHours(12));
            try {
                desk.run.round();
            } catch (RuntimeException expected) {
                assertThat(expected).isNotNull();
            }
        }
        assertThat(desk.last(failing, maya).endedBecause()).isEqualTo(Enrolment.FAILED);
    }
}
