package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.campaign.Wait;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.Code;
import sambandh.domain.timeline.TimelineEntry;

class RunSeriesTest {
    private final SeriesDesk desk = new SeriesDesk();
    private final Recipient somebody = desk.desk.somebody();

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
    void who_has_had_enough_letters_gets_the_next_one_later() {
        desk.started("P0D", "PT2H", "PT2H", "PT2H", "PT2H");
        desk.order(somebody);
        desk.live(Duration.ofDays(40));
        List<Instant> sent = desk.sentTo(somebody);
        assertThat(sent).hasSize(5);
        assertThat(Duration.between(sent.getFirst(), sent.getLast())).isGreaterThan(Duration.ofDays(7));
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
}
