package sambandh.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.domain.order.CountedSale.Back;
import sambandh.domain.order.OrderHistory.Entry;

class OrderHistoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void sales_of_one_day_are_one_entry_and_one_day() {
        OrderHistory history = OrderHistory.of(List.of(sale("10", "10"), sale("5.0001", "5.0001"), sale("7", null)));
        assertThat(history.entries()).containsExactly(new Entry(DAY, 0, 3, 1, 150_001));
        assertThat(history.totals()).isEqualTo(new OrderHistory.Totals(3, 1, DAY, DAY, new BigDecimal("15.0001"), 1));
    }

    @Test
    void a_part_returned_lessens_the_amount_from_its_day_on_and_the_order_counts_on() {
        OrderHistory history = OrderHistory.of(List.of(sale("10", "10", back(3, "-4"))));
        assertThat(history.entries())
                .containsExactly(new Entry(DAY, 0, 1, 0, 100_000), new Entry(DAY, 3, 0, 0, -40_000));
    }

    @Test
    void returns_that_come_to_all_of_it_take_it_back_on_the_day_of_the_last() {
        OrderHistory history =
                OrderHistory.of(List.of(sale("10", "10", back(5, "-3"), back(3, "-4"), back(5, "-3"), back(9, "-1"))));
        assertThat(history.entries())
                .containsExactly(
                        new Entry(DAY, 0, 1, 0, 100_000),
                        new Entry(DAY, 3, 0, 0, -40_000),
                        new Entry(DAY, 5, -1, 0, -60_000));
        assertThat(history.totals()).isNull();
    }

    @Test
    void a_cancellation_takes_all_of_it_back_whatever_its_amount() {
        Back cancelled = new Back(true, DAY.plusDays(1), BigDecimal.ZERO, null);
        assertThat(OrderHistory.of(List.of(sale("10", null, cancelled))).entries())
                .containsExactly(new Entry(DAY, 0, 1, 1, 0), new Entry(DAY, 1, -1, -1, 0));
    }

    @Test
    void what_goes_back_on_the_same_day_or_before_was_never_there() {
        assertThat(OrderHistory.of(List.of(sale("10", "10", back(0, "-10")), sale("10", "10", back(-2, "-10")))))
                .isEqualTo(OrderHistory.NONE);
    }

    @Test
    void a_return_without_a_value_has_that_of_the_sale() {
        Back half = new Back(false, DAY.plusDays(1), new BigDecimal("-5"), null);
        Back stated = new Back(false, DAY.plusDays(2), new BigDecimal("-1"), new BigDecimal("-95"));
        CountedSale sale = sale("10", "900", half, stated);
        assertThat(OrderHistory.of(List.of(sale)).entries())
                .containsExactly(
                        new Entry(DAY, 0, 1, 0, 9_000_000),
                        new Entry(DAY, 1, 0, 0, -4_500_000),
                        new Entry(DAY, 2, 0, 0, -950_000));
    }

    @Test
    void a_sale_of_nothing_counts_until_it_is_cancelled() {
        OrderHistory history = OrderHistory.of(List.of(sale("0", "0", back(1, "-3"))));
        assertThat(history.totals()).isEqualTo(new OrderHistory.Totals(1, 1, DAY, DAY, new BigDecimal("0.0000"), 0));
    }

    @Test
    void it_is_the_same_in_whatever_order_and_pieces_it_came() {
        List<CountedSale> sales = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            LocalDate date = DAY.plusDays(n % 7);
            sales.add(new CountedSale(
                    date,
                    BigDecimal.TEN,
                    BigDecimal.TEN,
                    n % 3 == 0
                            ? List.of(new Back(false, date.plusDays(n % 5), BigDecimal.valueOf(-n % 11), null))
                            : List.of()));
        }
        OrderHistory whole = OrderHistory.of(sales);
        Collections.reverse(sales);
        OrderHistory pieces = OrderHistory.NONE;
        for (CountedSale sale : sales) {
            pieces = pieces.plus(List.of(sale));
        }
        assertThat(pieces).isEqualTo(whole);
    }

    @Test
    void amounts_too_large_to_be_one_number_stay_apart_and_are_summed_all_the_same() {
        String largest = "9999999999999.9999";
        OrderHistory history = OrderHistory.of(Collections.nCopies(100, sale(largest, largest)));
        assertThat(history.entries()).hasSize(2);
        assertThat(history.totals())
                .isEqualTo(new OrderHistory.Totals(100, 1, DAY, DAY, new BigDecimal("999999999999999.9900"), 0));
    }

    private static CountedSale sale(String amount, @Nullable String inCompanys, Back... back) {
        return new CountedSale(
                DAY, new BigDecimal(amount), inCompanys == null ? null : new BigDecimal(inCompanys), List.of(back));
    }

    private static Back back(int daysLater, String amount) {
        return new Back(false, DAY.plusDays(daysLater), new BigDecimal(amount), null);
    }
}
