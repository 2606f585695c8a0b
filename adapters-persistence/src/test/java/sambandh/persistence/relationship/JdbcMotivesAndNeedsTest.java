package sambandh.persistence.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.relationship.Motives;
import sambandh.application.relationship.Needs;
import sambandh.application.segment.MemberViews;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.product.ProductId;
import sambandh.domain.relationship.Motive;
import sambandh.domain.relationship.MotiveTold;
import sambandh.domain.relationship.Need;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.segment.ConditionText;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.persistence.order.TestParties;
import sambandh.persistence.shared.TestContext;

class JdbcMotivesAndNeedsTest {
    private static final Scope ALL = new Scope.Company();
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);
    private final Motives motives = TestContext.bean(Motives.class);
    private final Needs needs = TestContext.bean(Needs.class);
    private final CustomerId customer = new CustomerId(TestParties.customer());

    @Test
    void a_motive_is_kept_once_counted_by_customer_and_asked_by_segments() {
        long before = motives.count(ALL, null).getOrDefault(Motive.BELONGING, 0L);
        MotiveTold told = told(Motive.BELONGING);
        unitOfWork.run(() -> {
            motives.add(told);
            motives.add(told(Motive.BELONGING));
            motives.add(told(Motive.PRICE));
        });
        assertThat(motives.of(customer)).hasSize(2).contains(told);
        assertThat(motives.count(ALL, null)).containsEntry(Motive.BELONGING, before + 1);
        assertThat(motives.count(new Scope.Nothing(), null)).isEmpty();
        assertThat(isIn("motive = belonging and not motive = trust")).isTrue();
        unitOfWork.run(() -> motives.remove(told));
        assertThat(isIn("motive = belonging")).isFalse();
    }

    @Test
    void needs_are_kept_those_not_met_first_and_asked_by_segments() {
        ProductId product = new ProductId(TestParties.product());
        Need old = need(DAY, null, null);
        Need newer = need(DAY.plusDays(1), new Code("tea"), null);
        Need met = need(DAY.plusDays(2), null, new Need.Met(DAY.plusDays(3), product));
        unitOfWork.run(() -> List.of(old, met, newer).forEach(needs::add));
        assertThat(needs.of(customer)).containsExactly(newer, old, met);
        assertThat(isIn("need.unmet at least 2 times")).isTrue();
        assertThat(isIn("need.unmet at least 3 times")).isFalse();
        assertThat(isIn("need.unmet(category: tea, origin: foreseen)")).isTrue();
        assertThat(isIn("need.unmet(origin: stated)")).isFalse();
        assertThat(isIn("need.unmet from 2026-02-03")).isFalse();
        Need changed = newer.change(new Need.Details(
                Need.Origin.FORESEEN, null, "green tea", DAY, new Need.Met(DAY.plusDays(4), null)));
        unitOfWork.run(() -> needs.replace(changed));
        assertThat(needs.find(newer.id())).contains(changed);
        assertThatThrownBy(() -> unitOfWork.run(() -> needs.replace(changed))).isInstanceOf(LostUpdate.class);
        assertThatThrownBy(() -> unitOfWork.run(() -> needs.remove(newer))).isInstanceOf(LostUpdate.class);
        unitOfWork.run(() -> needs.remove(changed));
        assertThat(needs.find(newer.id())).isEmpty();
    }

    private boolean isIn(String condition) {
        return !TestContext.bean(MemberViews.class)
                .among(
                        ALL,
                        ConditionText.read(condition, TestContext.bean(Catalogue.class)),
                        List.of(customer))
                .isEmpty();
    }

    private MotiveTold told(Motive motive) {
        return new MotiveTold(
                UUID.randomUUID(), customer, motive, null, "user:1", Instant.parse("2026-03-01T08:00:00.123456Z"));
    }

    private Need need(LocalDate since, @Nullable Code category, Need.@Nullable Met met) {
        return new Need(
                UUID.randomUUID(),
                1,
                customer,
                new Need.Details(Need.Origin.FORESEEN, category, "সবুজ চা", since, met),
                "user:1",
                Instant.parse("2026-03-01T08:00:00.123456Z"));
    }
}
