package sambandh.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.domain.experiment.Cuped;
import sambandh.domain.experiment.Moments;
import sambandh.domain.experiment.Proportion;
import sambandh.domain.order.CountedDays;
import sambandh.domain.order.CountedSale;
import sambandh.domain.order.OrderHistory;

class UpliftTallyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate LATER = DAY.plusDays(30);

    /** @param days of orders of 10 each, from the letter's day */
    private static CountedDays orders(int... days) {
        List<CountedSale> sales = IntStream.of(days)
                .mapToObj(day -> new CountedSale(DAY.plusDays(day), BigDecimal.TEN, BigDecimal.TEN, List.of()))
                .toList();
        return CountedDays.of(OrderHistory.of(sales), LATER);
    }

    private static Uplift told(boolean heldOut, CountedDays... customers) {
        UpliftTally tally = new UpliftTally(30, LATER);
        for (CountedDays customer : customers) {
            tally.add(heldOut, DAY, customer);
        }
        return tally.told();
    }

    @Test
    void the_days_after_the_letters_count_and_no_others() {
        Uplift uplift = told(false, orders(), orders(0), orders(1), orders(30), orders(-5, 31));
        assertThat(uplift.ordered().treated()).isEqualTo(new Proportion(2, 5));
        assertThat(uplift.ordered().heldOut()).isEqualTo(new Proportion(0, 0));
    }

    @Test
    void retained_is_who_ordered_before_and_after() {
        Uplift uplift = told(true, orders(-30, 5), orders(-29), orders(-29, 5), orders(0, 30), orders(7));
        assertThat(uplift.retained().heldOut()).isEqualTo(new Proportion(2, 3));
    }

    @Test
    void whose_days_are_not_over_waits() {
        UpliftTally tally = new UpliftTally(30, LATER);
        tally.add(false, DAY.plusDays(1), orders(3));
        tally.add(false, DAY, orders(3));
        assertThat(tally.told().waiting()).isEqualTo(1);
        assertThat(tally.told().ordered().treated()).isEqualTo(new Proportion(1, 1));
    }

    @Test
    void too_few_are_told_as_such() {
        UpliftTally tally = new UpliftTally(30, LATER);
        IntStream.range(0, 99).forEach(n -> tally.add(n % 2 == 0, DAY, orders(n % 3)));
        assertThat(tally.told().ordered().tooFew()).isTrue();
        assertThat(tally.told().ordered().interval()).isNull();
        assertThat(tally.told().revenue()).isNull();
        Uplift.Shares rare = Uplift.Shares.of(new Proportion(4, 1_000), new Proportion(50, 1_000));
        assertThat(rare.tooFew()).isTrue();
    }

    @Test
    void enough_are_compared() {
        UpliftTally tally = new UpliftTally(30, LATER);
        Moments treated = Moments.NONE;
        Moments heldOut = Moments.NONE;
        for (int n = 0; n < 400; n++) {
            boolean held = n % 4 == 0;
            int before = n % 3;
            boolean ordered = n % (held ? 8 : 3) == 0;
            int[] days = IntStream.concat(
                            IntStream.range(0, before).map(i -> -i - 1), ordered ? IntStream.of(4) : IntStream.empty())
                    .toArray();
            tally.add(held, DAY, orders(days));
            if (held) {
                heldOut = heldOut.plus(10.0 * before, ordered ? 10 : 0);
            } else {
                treated = treated.plus(10.0 * before, ordered ? 10 : 0);
            }
        }
        Uplift uplift = tally.told();
        assertThat(uplift.ordered().treated()).isEqualTo(new Proportion(100, 300));
        assertThat(uplift.ordered().heldOut()).isEqualTo(new Proportion(50, 100));
        assertThat(uplift.ordered().difference()).isCloseTo(-1 / 6.0, within(1e-12));
        assertThat(uplift.ordered().interval()).isEqualTo(new Proportion(100, 300).minus(new Proportion(50, 100)));
        assertThat(uplift.revenue()).isEqualTo(Cuped.of(treated, heldOut));
    }
}
