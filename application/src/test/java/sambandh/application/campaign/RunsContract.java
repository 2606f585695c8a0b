package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.campaign.Runs.Claimed;
import sambandh.application.campaign.Runs.Run;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.campaign.When;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Pace;
import sambandh.domain.shared.Code;

/** What all stores of runs do. Nothing is due at the beginning of each test. */
public interface RunsContract {
    Duration HOUR = Duration.ofHours(1);
    Instant LONG_AGO = Instant.parse("2020-01-01T08:00:00Z");
    LocalDate DAY = LocalDate.of(2026, 3, 1);

    Campaigns campaigns();

    Runs runs();

    UnitOfWork unitOfWork();

    /** One that is kept. */
    UUID customer();

    private CampaignId campaign() {
        Campaign campaign = Campaign.make(
                new CampaignId(UUID.randomUUID()),
                new Campaign.Details(
                        "Thanks",
                        null,
                        new Code("thank_you"),
                        Map.of(),
                        new When.AtOnce(),
                        10,
                        Pace.FREE,
                        ErrorShare.USUAL),
                LONG_AGO);
        unitOfWork().run(() -> campaigns().add(campaign));
        return campaign.id();
    }

    private UUID planned(CampaignId campaign, Instant at) {
        UUID id = UUID.randomUUID();
        unitOfWork().run(() -> runs().plan(id, campaign, at));
        return id;
    }

    private Claimed taken(Duration lease) {
        return unitOfWork().perform(() -> runs().take(UUID.randomUUID(), lease)).orElseThrow();
    }

    @Test
    default void a_run_is_planned_once_and_taken_by_one() {
        CampaignId campaign = campaign();
        UUID id = planned(campaign, LONG_AGO);
        planned(campaign, LONG_AGO);
        assertThat(runs().of(campaign)).extracting(Run::id).containsExactly(id);
        Claimed claimed = taken(HOUR);
        assertThat(claimed.run()).isEqualTo(new Run(id, campaign, LONG_AGO, null, false));
        assertThat(unitOfWork().perform(() -> runs().take(UUID.randomUUID(), HOUR)))
                .isEmpty();
        assertThat(unitOfWork().perform(() -> runs().begin(claimed, DAY))).isTrue();
        assertThat(unitOfWork().perform(() -> runs().begin(claimed, DAY.plusDays(1))))
                .isTrue();
        assertThat(unitOfWork().perform(() -> runs().end(claimed))).isTrue();
        assertThat(runs().of(campaign)).containsExactly(new Run(id, campaign, LONG_AGO, DAY, true));
    }

    @Test
    default void who_was_dead_for_a_while_has_lost_it() {
        CampaignId campaign = campaign();
        planned(campaign, LONG_AGO);
        Claimed dead = taken(Duration.ZERO);
        Claimed alive = taken(HOUR);
        assertThat(unitOfWork().perform(() -> runs().renew(dead, HOUR))).isFalse();
        assertThat(unitOfWork().perform(() -> runs().begin(dead, DAY))).isFalse();
        assertThat(unitOfWork().perform(() -> runs().end(dead))).isFalse();
        assertThat(unitOfWork().perform(() -> runs().renew(alive, HOUR))).isTrue();
        unitOfWork().run(() -> runs().later(alive, Duration.ZERO, "IllegalStateException"));
        assertThat(taken(HOUR).run().id()).isEqualTo(alive.run().id());
    }

    @Test
    default void what_is_not_begun_can_be_forgotten() {
        CampaignId campaign = campaign();
        planned(campaign, LONG_AGO);
        Claimed begun = taken(HOUR);
        unitOfWork().run(() -> runs().begin(begun, DAY));
        planned(campaign, Instant.parse("2199-01-01T00:00:00Z"));
        unitOfWork().run(() -> runs().forget(campaign));
        assertThat(runs().of(campaign))
                .extracting(Run::id)
                .containsExactly(begun.run().id());
    }

    @Test
    default void who_is_left_alone_is_kept_once() {
        CampaignId campaign = campaign();
        planned(campaign, LONG_AGO);
        Claimed claimed = taken(HOUR);
        unitOfWork().run(() -> runs().begin(claimed, DAY));
        UUID one = customer();
        UUID other = customer();
        unitOfWork().run(() -> runs().holdOut(claimed.run(), List.of(one, other)));
        unitOfWork().run(() -> runs().holdOut(claimed.run(), List.of(other)));
        assertThat(runs().heldOut(campaign)).isEqualTo(2);
        assertThat(runs().written(claimed.run(), LONG_AGO, List.of(UUID.randomUUID())))
                .isEmpty();
    }
}
