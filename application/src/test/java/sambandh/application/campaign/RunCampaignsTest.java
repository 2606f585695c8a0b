package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sambandh.application.campaign.SteerCampaign.Action;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Campaign.State;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.campaign.When;
import sambandh.domain.job.Schedule;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterRules;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.QuietHours;

class RunCampaignsTest {
    private final CampaignDesk desk = new CampaignDesk();

    private SteerCampaign.Outcome steer(CampaignId id, Action action) {
        return desk.steer.handle(new SteerCampaign.Command(CampaignDesk.MARKETER, id, action));
    }

    @Test
    void everybody_gets_one_letter_and_who_has_nobody_none() {
        Recipient one = desk.somebody();
        Recipient other = desk.somebody();
        desk.customer();
        CampaignId id = desk.launched(new When.AtOnce(), 0);
        assertThat(desk.now(id).state()).isEqualTo(State.SCHEDULED);
        desk.runAll();
        assertThat(desk.now(id).state()).isEqualTo(State.RUNNING);
        assertThat(desk.of(id)).singleElement().satisfies(mailing -> {
            assertThat(mailing.state()).isEqualTo(Mailing.State.RUNNING);
            assertThat(mailing.letters()).isEqualTo(2);
        });
        assertThat(desk.letters())
                .extracting(Letter::personId)
                .containsExactlyInAnyOrder(one.personId(), other.personId());
    }

    @Test
    void after_a_death_in_the_middle_nobody_gets_two() {
        IntStream.range(0, 5).forEach(n -> desk.somebody());
        CampaignId id = desk.launched(new When.AtOnce(), 0);
        // as if a process had died right after it put people in, its lease being over
        Runs.Claimed dead = desk.unitOfWork
                .perform(() -> desk.runs.take(UUID.randomUUID(), Duration.ZERO))
                .orElseThrow();
        desk.unitOfWork.run(() -> desk.runs.begin(dead, LocalDate.of(2026, 3, 1)));
        Mailing mailing = desk.unitOfWork.perform(() -> desk.fanOut.begin(desk.now(id), dead.run()));
        assertThat(desk.fanOut.fill(desk.now(id), dead.run(), mailing, () -> true))
                .isTrue();
        desk.somebody();
        desk.runAll();
        assertThat(desk.letters()).hasSize(6);
        assertThat(desk.letters()).extracting(Letter::personId).doesNotHaveDuplicates();
        assertThat(desk.fanOut.fill(desk.now(id), dead.run(), mailing, () -> false))
                .as("who has lost the run stops")
                .isFalse();
    }

    /** Does something after the n-th unit of work. */
    private final class Interrupted implements UnitOfWork {
        private final Runnable what;
        private int left;

        private Interrupted(int left, Runnable what) {
            this.left = left;
            this.what = what;
        }

        @Override
        public <T> T perform(Supplier<T> work) {
            T done = desk.unitOfWork.perform(work);
            if (--left == 0) {
                what.run();
            }
            return done;
        }

        @Override
        public void afterCommit(Runnable then) {
            desk.unitOfWork.afterCommit(then);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"CANCEL", "PAUSE"})
    void whenever_it_is_stopped_nothing_leaves(Action action) {
        desk.somebody();
        for (int moment = 1; moment <= 6; moment++) {
            CampaignId id = desk.launched(new When.AtOnce(), 0);
            UnitOfWork interrupted = new Interrupted(moment, () -> steer(id, action));
            new RunCampaigns(
                            desk.campaigns,
                            desk.runs,
                            desk.fanOut,
                            desk.mailings,
                            desk.company,
                            interrupted,
                            desk.ids,
                            desk.clock)
                    .round();
            if (desk.now(id).state() == State.RUNNING) {
                assertThat(moment).as("it has come to its end before").isGreaterThan(3);
                steer(id, Action.CANCEL);
            }
            assertThat(desk.of(id))
                    .as("stopped after the unit of work " + moment)
                    .allMatch(mailing ->
                            mailing.state() == Mailing.State.PAUSED || mailing.state() == Mailing.State.CANCELLED);
        }
    }

    @Test
    void the_company_says_when_it_is_night() {
        desk.rules.set(LetterRules.USUAL.withQuietHours(QuietHours.parse("10:00-16:00")));
        desk.somebody("Asia/Kolkata", "hi");
        desk.launched(new When.AtOnce(), 0);
        desk.runAll();
        assertThat(desk.letters())
                .extracting(Letter::nextAttemptAt)
                .containsExactly(Instant.parse("2026-03-01T10:30:00Z"));
    }

    @Test
    void who_was_not_written_to_after_all_is_not_passed_over_the_next_time() {
        Recipient held = desk.somebody();
        Recipient due = desk.somebody();
        desk.launched(new When.Again(Schedule.daily(LocalTime.of(9, 0)), 30), 0);
        desk.clock.advance(Duration.ofDays(1));
        desk.runAll();
        desk.unitOfWork.run(() -> desk.letters.stop(held.personId(), null, NotSentBecause.OPTED_OUT));
        desk.clock.advance(Duration.ofDays(1));
        desk.runAll();
        assertThat(desk.letters())
                .extracting(Letter::personId)
                .containsExactlyInAnyOrder(held.personId(), held.personId(), due.personId());
    }

    @Test
    void again_and_again_goes_by_the_clock_of_each_person() {
        desk.somebody("Pacific/Auckland", "en");
        desk.somebody("Asia/Kolkata", "hi");
        desk.somebody("America/Los_Angeles", "en");
        desk.launched(new When.Again(Schedule.weekly(DayOfWeek.MONDAY, LocalTime.of(9, 0)), 7), 0);
        for (int hour = 0; hour < 24 * 10; hour++) {
            desk.clock.advance(Duration.ofHours(1));
            desk.runAll();
            desk.sendAll();
        }
        assertThat(desk.letters())
                .extracting(letter -> letter.personId() + " " + letter.sentAt())
                .doesNotHaveDuplicates()
                .hasSize(6);
        assertThat(desk.letters()).allSatisfy(letter -> {
            ZoneId zone = desk.recipients.find(letter.personId()).orElseThrow().zone();
            assertThat(letter.sentAt().atZone(zone).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(letter.sentAt().atZone(zone).getHour()).isIn(9, 10);
        });
    }

    @Test
    void when_a_letter_is_sent_again_it_is_under_way_again() {
        CampaignId id = desk.launched(new When.AtOnce(), 0);
        desk.runAll();
        desk.tend.round();
        desk.run.round();
        assertThat(desk.now(id).state()).isEqualTo(State.DONE);
        Mailing done = desk.of(id).getFirst();
        desk.unitOfWork.run(() -> desk.mailings.replace(done.reopen(desk.clock.instant())));
        desk.run.round();
        assertThat(desk.now(id).state()).isEqualTo(State.RUNNING);
        desk.tend.round();
        desk.run.round();
        assertThat(desk.now(id).state()).isEqualTo(State.DONE);
    }

    @Test
    void nine_in_the_morning_is_nine_where_each_person_lives() {
        desk.somebody("Asia/Kolkata", "hi");
        desk.somebody("America/New_York", "en");
        CampaignId id = desk.launched(new When.Local(LocalDate.of(2026, 3, 3), LocalTime.of(9, 0)), 0);
        desk.runAll();
        assertThat(desk.letters()).as("it is not time yet").isEmpty();
        desk.clock.advance(Duration.ofDays(2));
        desk.runAll();
        assertThat(desk.now(id).state()).isEqualTo(State.RUNNING);
        assertThat(desk.letters())
                .extracting(Letter::nextAttemptAt)
                .containsExactlyInAnyOrder(desk.clock.instant(), Instant.parse("2026-03-03T14:00:00Z"));
    }

    @Test
    void nobody_is_woken_at_night() {
        desk.somebody("Pacific/Auckland", "en");
        desk.launched(new When.At(Instant.parse("2026-03-01T12:00:00Z")), 0);
        desk.clock.advance(Duration.ofHours(6));
        desk.runAll();
        assertThat(desk.letters())
                .extracting(Letter::nextAttemptAt)
                .containsExactly(Instant.parse("2026-03-01T19:00:00Z"));
    }

    @Test
    void again_and_again_reaches_who_was_not_reached_for_a_while() {
        Recipient first = desk.somebody();
        CampaignId id = desk.launched(new When.Again(Schedule.daily(LocalTime.of(9, 0)), 30), 0);
        desk.clock.advance(Duration.ofDays(1));
        desk.runAll();
        desk.sendAll();
        Recipient second = desk.somebody();
        desk.clock.advance(Duration.ofDays(1));
        desk.runAll();
        desk.sendAll();
        assertThat(desk.letters())
                .extracting(Letter::personId)
                .containsExactlyInAnyOrder(first.personId(), second.personId());
        desk.clock.advance(Duration.ofDays(31));
        desk.runAll();
        desk.sendAll();
        assertThat(desk.letters()).hasSize(4);
        assertThat(desk.runs.of(id)).hasSize(4);
        assertThat(desk.now(id).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void what_is_paused_waits_and_what_is_cancelled_ends() {
        desk.somebody();
        CampaignId id = desk.launched(new When.AtOnce(), 0);
        assertThat(steer(id, Action.PAUSE)).isInstanceOf(SteerCampaign.Outcome.Done.class);
        desk.runAll();
        assertThat(desk.letters()).isEmpty();
        steer(id, Action.RESUME);
        assertThat(desk.now(id).state()).isEqualTo(State.SCHEDULED);
        desk.clock.advance(Duration.ofMinutes(2));
        desk.runAll();
        assertThat(desk.letters()).hasSize(1);
        steer(id, Action.CANCEL);
        desk.tend.round();
        desk.tend.round();
        assertThat(desk.letters()).extracting(Letter::state).containsExactly(Letter.State.NOT_SENT);
        assertThat(steer(id, Action.RESUME)).isEqualTo(new SteerCampaign.Outcome.Refused(State.CANCELLED));
        assertThat(desk.watch
                        .look(new sambandh.domain.shared.Scope.Company(), id)
                        .orElseThrow()
                        .isOver())
                .isTrue();
    }

    @Test
    void it_is_done_when_its_letters_are() {
        CampaignId id = desk.launched(new When.AtOnce(), 0);
        desk.runAll();
        desk.tend.round();
        desk.run.round();
        assertThat(desk.now(id).state()).isEqualTo(State.DONE);
        assertThat(List.of(Action.values()))
                .allSatisfy(action ->
                        assertThat(steer(id, action)).isEqualTo(new SteerCampaign.Outcome.Refused(State.DONE)));
    }
}
