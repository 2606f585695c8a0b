package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.application.campaign.SteerCampaign.Action;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.campaign.Campaign.State;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.campaign.When;
import sambandh.domain.job.Schedule;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Mailing;

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
        assertThat(desk.fanOut.fill(desk.now(id), dead.run(), () -> true)).isTrue();
        desk.somebody();
        desk.runAll();
        assertThat(desk.letters()).hasSize(6);
        assertThat(desk.letters()).extracting(Letter::personId).doesNotHaveDuplicates();
        assertThat(desk.fanOut.fill(desk.now(id), dead.run(), () -> false))
                .as("who has lost the run stops")
                .isFalse();
    }

    @Test
    void who_is_held_out_gets_nothing_and_is_remembered() {
        Recipient alone = desk.somebody();
        Recipient treated = desk.somebody();
        desk.drawn.put(alone.customers().getFirst(), 0.05);
        CampaignId id = desk.launched(new When.AtOnce(), 10);
        desk.runAll();
        assertThat(desk.letters()).extracting(Letter::personId).containsExactly(treated.personId());
        assertThat(desk.runs.heldOut(id)).isEqualTo(1);
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
        Recipient second = desk.somebody();
        desk.clock.advance(Duration.ofDays(1));
        desk.runAll();
        assertThat(desk.letters())
                .extracting(Letter::personId)
                .containsExactlyInAnyOrder(first.personId(), second.personId());
        desk.clock.advance(Duration.ofDays(31));
        desk.runAll();
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
