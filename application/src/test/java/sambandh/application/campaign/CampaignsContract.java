package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.campaign.When;
import sambandh.domain.job.Schedule;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Pace;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.Operator;
import sambandh.domain.segment.Value;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

/** What all stores of campaigns do. */
public interface CampaignsContract {
    Instant MADE = Instant.parse("2026-03-01T08:00:00.123456Z");
    Scope ALL = new Scope.Company();

    Campaigns campaigns();

    CampaignViews views();

    UnitOfWork unitOfWork();

    private static Campaign draft(When when, @Nullable UUID segment) {
        return Campaign.make(
                new CampaignId(UUID.randomUUID()),
                new Campaign.Details(
                        "नेपाल को धन्यवाद",
                        segment,
                        new Code("newsletter"),
                        Map.of("news.title", "शनिवार को भी \"खुला\"", "news.count", "3"),
                        when,
                        12,
                        new Pace(20_000),
                        new ErrorShare(7)),
                MADE);
    }

    private Campaign kept(Campaign campaign) {
        unitOfWork().run(() -> campaigns().add(campaign));
        return campaigns().find(campaign.id()).orElseThrow();
    }

    @Test
    default void a_draft_is_kept_as_it_is_whenever_it_is_sent() {
        for (When when : List.of(
                new When.AtOnce(),
                new When.At(MADE),
                new When.Local(LocalDate.of(2026, 12, 1), LocalTime.of(9, 30)),
                new When.Again(Schedule.daily(LocalTime.of(9, 0)), 180),
                new When.Again(Schedule.daily(LocalTime.of(9, 0)), 300, new Code("birthday")),
                new When.Again(Schedule.weekly(DayOfWeek.MONDAY, LocalTime.of(9, 0, 1)), 7))) {
            Campaign draft = draft(when, UUID.randomUUID());
            assertThat(kept(draft)).isEqualTo(draft);
            assertThat(views().find(ALL, draft.id())).contains(draft);
            assertThat(views().find(new Scope.Nothing(), draft.id())).isEmpty();
        }
    }

    @Test
    default void what_held_at_the_launch_is_kept() {
        Condition condition = new Condition.All(List.of(
                new Condition.Holds("country", Operator.IS, new Value.Word("NP")),
                new Condition.Not(new Condition.Occurs(
                        "ordered", new TreeMap<>(), Condition.Bound.AT_LEAST, 1, new Condition.LastDays(90)))));
        Campaign draft = kept(draft(new When.AtOnce(), UUID.randomUUID()));
        Campaign launched = draft.launch(new Campaign.Launch(MADE.plusSeconds(60), "user:1", condition, 3));
        unitOfWork().run(() -> {
            assertThat(campaigns().hold(draft.id())).contains(draft);
            campaigns().replace(launched);
        });
        assertThat(campaigns().find(draft.id())).contains(launched);
        assertThat(campaigns().running()).doesNotContain(draft.id());
        Campaign running = launched.went(Campaign.State.RUNNING, MADE.plusSeconds(61));
        unitOfWork().run(() -> campaigns().replace(running));
        assertThat(campaigns().running()).contains(draft.id());
        List<CampaignId> asked = List.of(draft.id(), new CampaignId(UUID.randomUUID()));
        assertThat(campaigns().done(asked)).isEmpty();
        unitOfWork().run(() -> campaigns().replace(running.went(Campaign.State.DONE, MADE.plusSeconds(62))));
        assertThat(campaigns().done(asked)).containsExactly(draft.id());
        assertThat(campaigns().done(List.of())).isEmpty();
        assertThat(campaigns().running()).doesNotContain(draft.id());
        Campaign forAll = kept(draft(new When.AtOnce(), null));
        Campaign also = forAll.launch(new Campaign.Launch(MADE, "user:1", null, 0));
        unitOfWork().run(() -> campaigns().replace(also));
        assertThat(campaigns().find(forAll.id())).contains(also);
    }

    @Test
    default void one_that_was_changed_meanwhile_is_not_thrown_away() {
        Campaign draft = kept(draft(new When.AtOnce(), null));
        Campaign changed = draft.change(draft(new When.At(MADE), null).details(), MADE);
        unitOfWork().run(() -> campaigns().replace(changed));
        assertThatThrownBy(() -> unitOfWork().run(() -> campaigns().remove(draft)))
                .isInstanceOf(LostUpdate.class);
        unitOfWork().run(() -> campaigns().remove(changed));
        assertThat(campaigns().find(draft.id())).isEmpty();
    }

    @Test
    default void they_are_listed_page_by_page() {
        Campaign draft = kept(draft(new When.AtOnce(), null));
        Page<Campaign> page = views().list(ALL, new Page.Wanted(200, "createdAt", true, null));
        assertThat(page.items()).contains(draft);
        assertThat(views().list(new Scope.Nothing(), Page.Wanted.first(5, "createdAt"))
                        .items())
                .isEmpty();
    }
}
