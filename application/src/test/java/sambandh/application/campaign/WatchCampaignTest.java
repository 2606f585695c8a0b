package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.MailingViews;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.campaign.When;
import sambandh.domain.job.Schedule;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Scope;

class WatchCampaignTest {
    private static final Scope ALL = new Scope.Company();
    private static final int DAYS = 30;

    private final CampaignDesk desk = new CampaignDesk();
    private final List<MailingId> counted = new ArrayList<>();
    private final WatchCampaign watch = new WatchCampaign(desk.campaigns, new CountingViews(), desk.runs, desk.clock);

    private final class CountingViews implements MailingViews {
        @Override
        public List<Mailing> of(Scope scope, UUID occasion) {
            return desk.mailings.of(scope, occasion);
        }

        @Override
        public List<Count> counts(Scope scope, List<MailingId> mailings) {
            counted.addAll(mailings);
            return desk.mailings.counts(scope, mailings);
        }

        @Override
        public List<Result> results(Scope scope, List<MailingId> mailings, By by) {
            return desk.mailings.results(scope, mailings, by);
        }
    }

    private List<MailingViews.Count> look(CampaignId id) {
        counted.clear();
        desk.clock.advance(Duration.ofSeconds(2));
        return watch.look(ALL, id).orElseThrow().counts();
    }

    /** Every day somebody new is written to. */
    private CampaignId daily() {
        CampaignId id = desk.launched(new When.Again(Schedule.daily(LocalTime.of(9, 0)), 1_000), 0);
        for (int day = 0; day < DAYS; day++) {
            desk.somebody();
            desk.clock.advance(Duration.ofDays(1));
            desk.runAll();
            if (day < DAYS - 1) {
                desk.sendAll();
            }
            desk.tend.round();
        }
        return id;
    }

    @Test
    void only_what_is_open_is_counted_each_second() {
        CampaignId id = daily();
        List<Mailing> all = desk.of(id);
        assertThat(all).hasSize(DAYS);
        assertThat(all.getLast().closedAt()).isNull();
        List<MailingViews.Count> first = look(id);
        assertThat(counted).hasSize(DAYS);
        assertThat(first)
                .containsExactlyInAnyOrder(
                        new MailingViews.Count(Letter.State.SENT, null, DAYS - 1),
                        new MailingViews.Count(Letter.State.QUEUED, null, 1));
        desk.sendAll();
        assertThat(look(id)).containsExactly(new MailingViews.Count(Letter.State.SENT, null, DAYS));
        assertThat(counted).containsExactly(all.getLast().id());
    }

    @Test
    void what_changes_after_the_end_shows_later_and_at_once_where_it_is_opened_again() {
        CampaignId id = daily();
        look(id);
        Mailing old = desk.of(id).getFirst();
        desk.clock.advance(Duration.ofMinutes(61));
        look(id);
        assertThat(counted).as("an hour later all are").hasSize(DAYS);
        look(id);
        assertThat(counted).doesNotContain(old.id());
        desk.unitOfWork.run(() -> desk.mailings.replace(old.reopen(desk.clock.instant())));
        look(id);
        assertThat(counted).contains(old.id());
        desk.unitOfWork.run(() ->
                desk.mailings.replace(desk.mailings.find(old.id()).orElseThrow().close(desk.clock.instant())));
        look(id);
        assertThat(counted).as("it ended at another time").contains(old.id());
        look(id);
        assertThat(counted).as("most comes back soon").contains(old.id());
    }

    @Test
    void letters_of_several_mailings_are_counted_together() {
        CampaignId id = daily();
        desk.unitOfWork.run(() -> desk.letters().stream()
                .filter(letter -> letter.state() == Letter.State.QUEUED)
                .forEach(letter -> desk.letters.stop(letter.personId(), null, NotSentBecause.OPTED_OUT)));
        assertThat(look(id))
                .containsExactlyInAnyOrder(
                        new MailingViews.Count(Letter.State.SENT, null, DAYS - 1),
                        new MailingViews.Count(Letter.State.NOT_SENT, NotSentBecause.OPTED_OUT, 1));
    }
}
