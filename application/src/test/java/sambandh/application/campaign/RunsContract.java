package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.application.campaign.Runs.Claimed;
import sambandh.application.campaign.Runs.Run;
import sambandh.application.letter.LetterQueue;
import sambandh.application.letter.LetterQueue.Ended;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.Mailings;
import sambandh.application.letter.Mailings.Addressee;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.campaign.When;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.Pace;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Purpose;

/** What all stores of runs do. Nothing is due, and no mailing runs, at the beginning of each test. */
public interface RunsContract {
    Duration HOUR = Duration.ofHours(1);
    Instant LONG_AGO = Instant.parse("2020-01-01T08:00:00Z");
    LocalDate DAY = LocalDate.of(2026, 3, 1);

    Campaigns campaigns();

    Runs runs();

    UnitOfWork unitOfWork();

    Mailings mailings();

    LetterQueue queue();

    /** One that is kept. */
    UUID customer();

    /** Somebody who is kept. */
    UUID person();

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
        assertThat(unitOfWork().perform(() -> runs().holdOut(claimed.run(), List.of(one, other))))
                .containsExactlyInAnyOrder(one, other);
        assertThat(unitOfWork().perform(() -> runs().holdOut(claimed.run(), List.of(other))))
                .as("the same run, begun again")
                .containsExactly(other);
        unitOfWork().run(() -> runs().end(claimed));
        planned(campaign, LONG_AGO.plusSeconds(60));
        Claimed next = taken(HOUR);
        UUID third = customer();
        unitOfWork().run(() -> runs().begin(next, DAY.plusDays(1)));
        assertThat(unitOfWork().perform(() -> runs().holdOut(next.run(), List.of(third, other))))
                .containsExactly(third);
        assertThat(unitOfWork().perform(() -> runs().holdOut(next.run(), List.of())))
                .isEmpty();
        assertThat(runs().heldOut(campaign)).isEqualTo(3);
    }

    @Test
    default void it_is_known_where_people_are_yet_to_be_put_in() {
        CampaignId campaign = campaign();
        assertThat(runs().unfinished()).doesNotContain(campaign);
        planned(campaign, LONG_AGO);
        assertThat(runs().unfinished()).contains(campaign);
        Claimed claimed = taken(HOUR);
        unitOfWork().run(() -> runs().begin(claimed, DAY));
        assertThat(runs().unfinished()).contains(campaign);
        unitOfWork().run(() -> runs().end(claimed));
        assertThat(runs().unfinished()).doesNotContain(campaign);
    }

    @Test
    default void who_was_written_to_is_who_got_it_or_may_yet() {
        CampaignId campaign = campaign();
        Run run = new Run(planned(campaign, LONG_AGO), campaign, LONG_AGO, DAY, false);
        Run next = new Run(planned(campaign, LONG_AGO.plusSeconds(60)), campaign, LONG_AGO, DAY, false);
        Instant sent = LONG_AGO.plus(Duration.ofDays(36_500));
        List<UUID> people = IntStream.range(0, 6).mapToObj(n -> person()).toList();
        filled(run, people);
        List<Ending> endings = List.of(
                new Ending.Sent(),
                new Ending.Unknown("timed out"),
                new Ending.Failed("554 no"),
                new Ending.NotSent(NotSentBecause.OPTED_OUT),
                new Ending.Later(HOUR, "451 busy"));
        List<LetterQueue.Claimed> taken = unitOfWork().perform(() -> queue().take(Lane.MAILED, 5, HOUR));
        List<UUID> inOrder = new ArrayList<>();
        for (int n = 0; n < endings.size(); n++) {
            Ended ended = new Ended(taken.get(n), endings.get(n));
            inOrder.add(taken.get(n).letter().personId());
            unitOfWork().run(() -> queue().end(List.of(ended), sent));
        }
        UUID queued = people.stream()
                .filter(one -> !inOrder.contains(one))
                .findFirst()
                .orElseThrow();
        assertThat(runs().written(next, LONG_AGO, people))
                .containsExactlyInAnyOrder(inOrder.get(0), inOrder.get(1), inOrder.get(4), queued);
        assertThat(runs().written(next, sent.minus(Duration.ofDays(1)), people))
                .as("sent long after it was made")
                .contains(inOrder.get(0));
        assertThat(runs().written(next, sent.minus(HOUR), people))
                .as("a day more or less")
                .containsExactlyInAnyOrder(inOrder.get(4), queued);
        assertThat(runs().written(run, LONG_AGO, people)).as("its own").isEmpty();
        assertThat(runs().written(next, LONG_AGO, List.of(person()))).isEmpty();
    }

    private void filled(Run run, List<UUID> people) {
        Mailing mailing = Mailing.begin(
                new MailingId(run.id()),
                new Mailing.Details(
                        run.campaign().value(),
                        new Code("thank_you"),
                        0,
                        Purpose.RELATIONSHIP,
                        new Code("thanks"),
                        Map.of(),
                        Pace.FREE,
                        ErrorShare.USUAL,
                        "user:1"),
                LONG_AGO);
        unitOfWork().run(() -> {
            mailings().add(mailing);
            mailings()
                    .put(
                            mailing,
                            people.stream()
                                    .map(one -> new Addressee(one, customer(), LONG_AGO))
                                    .toList());
            mailings().replace(mailing.prepared(people.size(), LONG_AGO));
        });
    }
}
