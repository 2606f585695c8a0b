package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.campaign.When;
import sambandh.domain.job.Schedule;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.Scope;

/** Letters on days of the year, from 1 March 2026 on. */
class BirthdaysTest {
    private final CampaignDesk desk = new CampaignDesk();

    @Test
    void each_has_one_letter_a_year_on_the_day_itself_by_their_own_clock() {
        born(desk.somebody("Pacific/Kiritimati", "en"), LocalDate.of(1980, 3, 9));
        born(desk.somebody("Asia/Kolkata", "hi"), LocalDate.of(1990, 3, 9));
        born(desk.somebody("Pacific/Pago_Pago", "en"), LocalDate.of(1990, 12, 31));
        born(desk.somebody("America/New_York", "en"), LocalDate.of(2004, 2, 29));
        desk.somebody("Asia/Kolkata", "hi");
        desk.launched(daily(LocalTime.of(9, 0)), 0);
        hours(24 * 2 * 366);
        assertThat(desk.letters()).hasSize(8).allSatisfy(letter -> {
            ZoneId zone = desk.recipients.find(letter.personId()).orElseThrow().zone();
            assertThat(letter.sentAt().atZone(zone).getHour()).isIn(9, 10);
        });
        assertThat(desk.letters())
                .extracting(letter -> sentOn(letter).toString())
                .containsExactlyInAnyOrder(
                        "2026-03-09",
                        "2026-03-09",
                        "2026-12-31",
                        "2027-02-28",
                        "2027-03-09",
                        "2027-03-09",
                        "2027-12-31",
                        "2028-02-29");
    }

    /** Not the letters' usual addressee. */
    @Test
    void it_goes_to_the_person_whose_birthday_it_is() {
        Recipient first = desk.somebody();
        Recipient second = desk.recipients.add(
                "Other", "hi", "b@example.com", first.customers().getFirst());
        born(second, LocalDate.of(1990, 3, 3));
        desk.launched(daily(LocalTime.of(9, 0)), 0);
        hours(24 * 5);
        assertThat(desk.letters()).extracting(Letter::personId).containsExactly(second.personId());
    }

    /** Half a day away: where the day is over there is no letter any more. */
    @Test
    void what_was_missed_is_not_made_up_for_on_another_day() {
        born(desk.somebody("Pacific/Kiritimati", "en"), LocalDate.of(1980, 3, 3));
        born(desk.somebody("Pacific/Honolulu", "en"), LocalDate.of(1980, 3, 3));
        desk.launched(daily(LocalTime.of(9, 0)), 0);
        desk.clock.advance(Duration.ofHours(30));
        desk.runAll();
        desk.clock.advance(Duration.ofHours(20));
        desk.runAll();
        desk.sendAll();
        hours(24 * 2);
        assertThat(desk.letters())
                .hasSize(1)
                .allSatisfy(letter -> assertThat(sentOn(letter)).isEqualTo("2026-03-03"));
    }

    @Test
    void a_time_in_the_quiet_of_the_evening_and_an_unknown_day_are_refused() {
        Campaign late = desk.draft(daily(LocalTime.of(21, 30)), 0);
        var launch = new LaunchCampaign.Command(CampaignDesk.MARKETER, late.id());
        assertThatThrownBy(() -> desk.launch.handle(launch))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.code()).isEqualTo("in_quiet_hours")));
        desk.launched(daily(LocalTime.of(6, 0)), 0);
        var unknown = new When.Again(Schedule.daily(LocalTime.NOON), 300, new Code("full_moon"));
        assertThatThrownBy(() -> desk.draft(unknown, 0))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.code()).isEqualTo("unknown_occasion")));
    }

    @Test
    void the_forecast_is_of_the_first_day() {
        born(desk.somebody(), LocalDate.of(1990, 3, 2));
        born(desk.somebody(), LocalDate.of(1990, 3, 3));
        CampaignId id = desk.draft(daily(LocalTime.of(9, 0)), 0).id();
        var forecast = desk.forecast
                .handle(new Scope.Company(), id, new ForecastCampaign.Asked(0.1, 0.02))
                .orElseThrow();
        assertThat(forecast.letters()).isEqualTo(1);
        assertThat(forecast.withoutPerson()).isZero();
    }

    private static When daily(LocalTime time) {
        return new When.Again(Schedule.daily(time), When.ONCE_A_YEAR, new Code("birthday"));
    }

    private void born(Recipient person, LocalDate on) {
        desk.birthdays.keep(person.customers().getFirst(), person.personId(), on);
    }

    private void hours(int many) {
        for (int hour = 0; hour < many; hour++) {
            desk.clock.advance(Duration.ofHours(1));
            desk.runAll();
            desk.sendAll();
        }
    }

    private LocalDate sentOn(Letter letter) {
        ZoneId zone = desk.recipients.find(letter.personId()).orElseThrow().zone();
        return letter.sentAt().atZone(zone).toLocalDate();
    }
}
