package sambandh.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sambandh.domain.cadence.SamplePlans.after;
import static sambandh.domain.cadence.SamplePlans.again;
import static sambandh.domain.cadence.SamplePlans.call;
import static sambandh.domain.cadence.SamplePlans.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;

class PlanTest {
    private static final Rhythm RHYTHM = new Rhythm(1, 30);
    private static final ProductId PUMP = new ProductId(new UUID(1, 1));
    private static final Code FARMING = new Code("farming");

    private static PlanAudience audience(Set<ProductId> products, Set<Code> industries) {
        return new PlanAudience(products, Set.of(), industries, Set.of());
    }

    private static PlanAudience.Somebody somebody(Set<ProductId> products, @Nullable Code industry) {
        return new PlanAudience.Somebody(products, Set.of(), industry, null);
    }

    @Test
    void the_same_step_code_twice_is_refused() {
        assertThatThrownBy(() -> plan(RHYTHM, call("a", after(1)), call("a", after(2))))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_letter_stands_alone_with_its_template() {
        assertThatThrownBy(() ->
                        new PlanStep(new Code("a"), after(0), List.of(Channel.MAIL), FARMING, null, null, null, 0, 0))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new PlanStep(
                        new Code("a"),
                        after(0),
                        List.of(Channel.PHONE),
                        FARMING,
                        null,
                        new Code("thank_you"),
                        null,
                        0,
                        0))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_product_counts_before_an_industry_and_who_lacks_it_is_out() {
        PlanAudience both = audience(Set.of(PUMP), Set.of(FARMING));
        PlanAudience product = audience(Set.of(PUMP), Set.of());
        PlanAudience industry = audience(Set.of(), Set.of(FARMING));
        PlanAudience.Somebody farmer = somebody(Set.of(PUMP), FARMING);

        assertThat(both.fit(farmer).orElseThrow())
                .isGreaterThan(product.fit(farmer).orElseThrow());
        assertThat(product.fit(farmer).orElseThrow())
                .isGreaterThan(industry.fit(farmer).orElseThrow());
        assertThat(industry.fit(farmer).orElseThrow())
                .isGreaterThan(PlanAudience.EVERYBODY.fit(farmer).orElseThrow());
        assertThat(both.fit(somebody(Set.of(PUMP), null))).isEmpty();
        assertThat(product.fit(somebody(Set.of(), FARMING))).isEmpty();
    }

    @Test
    void an_enrolment_ends_with_its_plan_s_length_or_its_last_step_or_never() {
        assertThat(begin(plan(RHYTHM, call("a", after(3)), call("b", after(12))))
                        .endsOn())
                .isEqualTo("2026-01-13");
        assertThat(begin(plan(RHYTHM, call("a", again("FREQ=MONTHLY")))).endsOn())
                .isNull();
    }

    private static Enrolment begin(Plan.Details details) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return Enrolment.begin(
                new EnrolmentId(new UUID(3, 3)),
                new UUID(4, 4),
                Plan.make(new PlanId(new UUID(5, 5)), new Code("care"), details, SamplePlans.NOW),
                new Enrolment.Start(day, day, SamplePlans.NOW, "job:test", null));
    }

    @Test
    void a_season_may_go_over_the_turn_of_the_year() {
        YearlySpan winter = new YearlySpan(MonthDay.of(11, 15), MonthDay.of(1, 10));

        assertThat(winter.has(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(winter.has(LocalDate.of(2026, 1, 10))).isTrue();
        assertThat(winter.has(LocalDate.of(2026, 1, 11))).isFalse();
        assertThat(winter.endOf(LocalDate.of(2026, 12, 31))).isEqualTo("2027-01-10");
    }
}
