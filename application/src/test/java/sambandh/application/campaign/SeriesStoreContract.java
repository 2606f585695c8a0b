package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.campaign.Wait;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.Operator;
import sambandh.domain.segment.Value;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

/** What all stores of series do. */
public interface SeriesStoreContract {
    Instant MADE = Instant.parse("2026-03-01T08:00:00.123456Z");
    Scope ALL = new Scope.Company();

    SeriesStore store();

    SeriesViews views();

    UnitOfWork unitOfWork();

    private static Series.Details full() {
        Condition nepal = new Condition.Holds("country", Operator.IS, new Value.Word("NP"));
        Condition bought = new Condition.Occurs(
                "ordered", new TreeMap<>(), Condition.Bound.AT_LEAST, 1, new Condition.LastDays(90));
        return new Series.Details(
                "पहले दिन",
                new Code("order.placed"),
                nepal,
                List.of(
                        new Series.Step(new Code("onboarding_1"), Map.of(), Wait.NONE, null),
                        new Series.Step(
                                new Code("onboarding_2"),
                                Map.of("steps", "एक\n\"दो\""),
                                Wait.parse("P3DT2H").at(LocalTime.of(9, 30)),
                                new Condition.Not(bought))),
                new Series.Exits(Set.of(new Code("order.placed"), new Code("person.created")), bought),
                Wait.parse("P6M"));
    }

    private static Series.Details plain() {
        return new Series.Details(
                "Only by hand",
                null,
                null,
                List.of(new Series.Step(new Code("thank_you"), Map.of(), Wait.NONE, null)),
                Series.Exits.NONE,
                null);
    }

    private Series kept(Series.Details details) {
        Series made = Series.make(new SeriesId(UUID.randomUUID()), details, MADE);
        unitOfWork().run(() -> store().add(made));
        return made;
    }

    @Test
    default void it_is_kept_as_it_is() {
        for (Series.Details details : List.of(full(), plain())) {
            Series made = kept(details);
            assertThat(store().find(made.id())).contains(made);
            assertThat(views().find(ALL, made.id())).contains(made);
            assertThat(views().find(new Scope.Nothing(), made.id())).isEmpty();
        }
    }

    @Test
    default void those_that_run_are_told() {
        Series made = kept(full());
        assertThat(unitOfWork().perform(() -> store().running())).doesNotContain(made);
        Series running = made.start(MADE.plusSeconds(1));
        unitOfWork().run(() -> {
            assertThat(store().hold(made.id())).contains(made);
            store().replace(running);
        });
        assertThat(unitOfWork().perform(() -> store().running())).contains(running);
        Series stopped = running.stop(MADE.plusSeconds(2));
        unitOfWork().run(() -> store().replace(stopped));
        assertThat(unitOfWork().perform(() -> store().running())).doesNotContain(stopped);
        assertThat(store().find(made.id())).contains(stopped);
    }

    @Test
    default void one_that_was_changed_meanwhile_is_not_thrown_away() {
        Series made = kept(plain());
        Series changed = made.change(full(), MADE.plusSeconds(1));
        unitOfWork().run(() -> store().replace(changed));
        assertThatThrownBy(() -> unitOfWork().run(() -> store().remove(made))).isInstanceOf(LostUpdate.class);
        unitOfWork().run(() -> store().remove(changed));
        assertThat(store().find(made.id())).isEmpty();
    }

    @Test
    default void they_are_listed_page_by_page() {
        Series made = kept(plain());
        assertThat(views().list(ALL, new Page.Wanted(200, "createdAt", true, null))
                        .items())
                .contains(made);
        assertThat(views().list(new Scope.Nothing(), Page.Wanted.first(5, "createdAt"))
                        .items())
                .isEmpty();
    }
}
