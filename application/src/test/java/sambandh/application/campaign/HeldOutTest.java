package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.campaign.When;
import sambandh.domain.job.Schedule;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.NotSentBecause;

/** Who is in the control group of a campaign. */
class HeldOutTest {
    private final CampaignDesk desk = new CampaignDesk();

    @Test
    void who_is_held_out_gets_nothing_and_is_remembered() {
        Recipient alone = desk.somebody();
        Recipient treated = desk.somebody();
        desk.drawn.put(alone.customers().getFirst(), 0.05);
        CampaignId id = desk.launched(new When.AtOnce(), 10);
        desk.runAll();
        assertThat(queued()).containsExactly(treated.personId());
        assertThat(leftAlone()).containsExactly(alone.personId());
        assertThat(desk.runs.heldOut(id)).isEqualTo(1);
    }

    private List<UUID> queued() {
        return desk.letters().stream()
                .filter(letter -> letter.state() == Letter.State.QUEUED)
                .map(Letter::personId)
                .toList();
    }

    private List<UUID> leftAlone() {
        return desk.letters().stream()
                .filter(letter -> letter.notSentBecause() == NotSentBecause.CONTROL_GROUP)
                .peek(letter -> assertThat(letter.state()).isEqualTo(Letter.State.NOT_SENT))
                .map(Letter::personId)
                .toList();
    }

    @Test
    void who_is_held_out_for_one_customer_gets_the_letter_for_the_other() {
        for (boolean heldOutFirst : new boolean[] {true, false}) {
            CampaignDesk fresh = new CampaignDesk();
            UUID one = fresh.customer();
            UUID other = fresh.customer();
            Recipient both = fresh.recipients.add("Both", "en", "both@example.com", one, other);
            fresh.drawn.put(heldOutFirst ? one : other, 0.05);
            fresh.launched(new When.AtOnce(), 10);
            fresh.runAll();
            assertThat(fresh.letters()).singleElement().satisfies(letter -> {
                assertThat(letter.personId()).isEqualTo(both.personId());
                assertThat(letter.state()).isEqualTo(Letter.State.QUEUED);
                assertThat(letter.customerId()).isEqualTo(heldOutFirst ? other : one);
            });
        }
    }

    @Test
    void who_is_held_out_is_told_so_once_however_often_the_campaign_comes() {
        Recipient alone = desk.somebody();
        desk.drawn.put(alone.customers().getFirst(), 0.05);
        desk.launched(new When.Again(Schedule.daily(LocalTime.of(9, 0)), 1), 10);
        for (int day = 0; day < 3; day++) {
            desk.clock.advance(Duration.ofDays(1));
            desk.runAll();
        }
        assertThat(leftAlone()).containsExactly(alone.personId());
    }
}
