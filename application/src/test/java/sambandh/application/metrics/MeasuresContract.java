package sambandh.application.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static sambandh.application.order.SampleOrders.sale;
import static sambandh.application.order.SampleOrders.takenBack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.order.HistoryViews;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.metrics.MeasurePeriod;
import sambandh.domain.metrics.OrderValue;
import sambandh.domain.metrics.OrderValueTally;
import sambandh.domain.metrics.RepeatPurchase;
import sambandh.domain.metrics.RepeatTally;
import sambandh.domain.metrics.Retention;
import sambandh.domain.metrics.RetentionTally;
import sambandh.domain.metrics.Tally;
import sambandh.domain.order.Order;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.Scope;

/**
 * The measures over small sets whose figures were counted by hand. Each test begins with no orders at all. The period
 * is April 2026 with 30 days to look back: the window before the start is 2 to 31 March, that before the end is all of
 * April.
 */
public interface MeasuresContract {
    Scope ALL = new Scope.Company();

    HistoryViews histories();

    CustomerId customerFrom(@Nullable String country);

    /** To be kept after those it refers to. */
    void keep(Order order);

    /** The id of a set of just these. */
    UUID setOf(CustomerId... customers);

    @Test
    default void the_first_and_the_last_day_of_each_window_count_and_the_days_beside_them_do_not() {
        buys(customerFrom("IN"), "2026-03-02", "2026-04-30"); // retained, on the outermost days
        buys(customerFrom("IN"), "2026-03-31", "2026-04-01"); // retained, on the innermost days
        buys(customerFrom("IN"), "2026-03-31", "2026-05-01"); // churned: bought again only after the end
        buys(customerFrom("IN"), "2026-03-01", "2026-04-10"); // in neither: too long before, and not new
        buys(customerFrom("IN"), "2026-04-01"); // first-time
        buys(customerFrom("IN"), "2026-04-30"); // first-time
        buys(customerFrom("IN"), "2026-05-01"); // not there yet
        assertThat(whole(april())).isEqualTo(new Retention(null, 3, 2, 2));
        assertThat(whole(april()).churned()).isEqualTo(1);
    }

    @Test
    default void days_are_those_of_the_companys_zone() {
        CustomerId late = customerFrom("IN");
        keep(sale().customer(late).orderedAt("2026-03-31T18:29:59Z").build()); // 23:59:59 on 31 March in Kolkata
        CustomerId early = customerFrom("IN");
        keep(sale().customer(early).orderedAt("2026-03-31T18:30:00Z").build()); // 00:00 on 1 April in Kolkata
        assertThat(whole(april())).isEqualTo(new Retention(null, 1, 0, 1));
    }

    @Test
    default void a_longer_look_back_than_the_period_lets_one_order_stand_in_both_windows() {
        buys(customerFrom("IN"), "2026-03-20");
        MeasurePeriod firstWeek = period("2026-04-01", "2026-04-08", 30, "2026-12-31");
        assertThat(whole(firstWeek)).isEqualTo(new Retention(null, 1, 1, 0));
    }

    @Test
    default void what_was_taken_back_whole_does_not_count_from_the_day_it_was_taken_back() {
        CustomerId kept = customerFrom("IN");
        buys(kept, "2026-03-10");
        Order cancelled = buys(kept, "2026-04-10");
        keep(takenBack(Order.Kind.CANCELLATION, cancelled)
                .orderedAt("2026-04-20T06:00:00Z")
                .amount("-1.00", "INR")
                .build());
        assertThat(whole(april())).isEqualTo(new Retention(null, 1, 0, 0));
        assertThat(whole(period("2026-04-01", "2026-05-01", 30, "2026-04-20")).retained())
                .isZero();
        assertThat(whole(period("2026-04-01", "2026-05-01", 30, "2026-04-19")).retained())
                .isEqualTo(1);
    }

    @Test
    default void returns_take_a_sale_back_only_when_they_come_to_all_of_it() {
        CustomerId part = customerFrom("IN");
        keep(takenBack(Order.Kind.RETURN, buys(part, "2026-03-10"))
                .amount("-1249.99", "INR")
                .build());
        CustomerId twice = customerFrom("IN");
        Order sale = buys(twice, "2026-03-10");
        keep(takenBack(Order.Kind.RETURN, sale).amount("-1000.00", "INR").build());
        keep(takenBack(Order.Kind.RETURN, sale).amount("-250.00", "INR").build());
        CustomerId gift = customerFrom("IN");
        Order free = sale().customer(gift)
                .orderedAt("2026-03-10T06:00:00Z")
                .amount("0", "INR")
                .build();
        keep(free);
        keep(takenBack(Order.Kind.RETURN, free).build());
        assertThat(whole(april())).isEqualTo(new Retention(null, 2, 0, 0));
    }

    @Test
    default void returns_and_cancellations_of_something_unknown_neither_count_nor_take_anything_back() {
        CustomerId customer = customerFrom("IN");
        Order sale = buys(customer, "2026-03-10");
        for (Order.Kind kind : List.of(Order.Kind.RETURN, Order.Kind.CANCELLATION)) {
            keep(takenBack(kind, sale)
                    .refersTo(null)
                    .orderedAt("2026-04-10T06:00:00Z")
                    .build());
        }
        assertThat(whole(april())).isEqualTo(new Retention(null, 1, 0, 0));
    }

    @Test
    default void guests_are_counted_apart() {
        keep(sale().orderedAt("2026-03-10T06:00:00Z").build());
        keep(sale().orderedAt("2026-04-10T06:00:00Z").build());
        keep(sale().orderedAt("2026-04-11T06:00:00Z").build());
        assertThat(retention(ALL, april(), false)).isEqualTo(new Measures.Answer<>(Retention.NONE, null, 2L));
        assertThat(retention(ALL, april(), true)).isEqualTo(new Measures.Answer<>(Retention.NONE, List.of(), 2L));
        assertThat(repeatPurchase(ALL, april(), false)).isEqualTo(new Measures.Answer<>(RepeatPurchase.NONE, null, 2L));
    }

    @Test
    default void orders_of_guests_that_were_taken_back_are_not_counted_either() {
        Order cancelled = sale().orderedAt("2026-04-10T06:00:00Z").build();
        keep(cancelled);
        keep(takenBack(Order.Kind.CANCELLATION, cancelled).build());
        Order part = sale().orderedAt("2026-04-10T06:00:00Z").build();
        keep(part);
        keep(takenBack(Order.Kind.RETURN, part).amount("-1249.99", "INR").build());
        keep(sale().orderedAt("2026-05-01T06:00:00Z").build());
        assertThat(retention(ALL, april(), false).guestOrders()).isEqualTo(1);
        keep(takenBack(Order.Kind.RETURN, part).amount("-0.01", "INR").build());
        assertThat(retention(ALL, april(), false).guestOrders()).isZero();
        assertThat(retention(ALL, period("2026-04-01", "2026-05-01", 30, "2026-04-09"), false)
                        .guestOrders())
                .isZero();
    }

    @Test
    default void kept_to_a_set_of_customers_nobody_else_is_seen() {
        CustomerId one = customerFrom("IN");
        buys(one, "2026-03-10", "2026-04-10");
        buys(customerFrom("NP"), "2026-03-10");
        keep(sale().orderedAt("2026-04-10T06:00:00Z").build());
        var asked = new Measures.Asked(ALL, april(), setOf(one), true);
        assertThat(new Measures(histories()).measure(asked, () -> new RetentionTally(april())))
                .contains(new Measures.Answer<>(
                        new Retention(null, 1, 1, 0), List.of(new Retention(new Country("IN"), 1, 1, 0)), null));
        var unknown = new Measures.Asked(ALL, april(), UUID.randomUUID(), false);
        assertThat(new Measures(histories()).measure(unknown, () -> new RetentionTally(april())))
                .isEmpty();
    }

    @Test
    default void amounts_are_the_companys_less_what_was_returned_by_the_day_one_looks() {
        CustomerId customer = customerFrom("IN");
        Order sale = sale().customer(customer)
                .orderedAt("2026-04-10T06:00:00Z")
                .amount("10.00", "EUR")
                .companyAmount("1000.00", "INR")
                .build();
        keep(sale);
        keep(takenBack(Order.Kind.RETURN, sale)
                .orderedAt("2026-04-20T06:00:00Z")
                .amount("-3.00", "EUR")
                .build());
        keep(sale().customer(customer)
                .orderedAt("2026-04-11T06:00:00Z")
                .amount("7.00", "EUR")
                .build());
        assertThat(value("2026-04-19")).isEqualTo(new OrderValue(null, 1, 2, 1, new BigDecimal("1000.0000")));
        assertThat(value("2026-04-20")).isEqualTo(new OrderValue(null, 1, 2, 1, new BigDecimal("700.0000")));
    }

    @Test
    default void by_country_each_has_its_part_and_the_unknown_one_comes_last() {
        buys(customerFrom(null), "2026-03-10", "2026-04-10");
        buys(customerFrom("NP"), "2026-03-10", "2026-04-10");
        buys(customerFrom("NP"), "2026-03-10");
        buys(customerFrom("BD"), "2026-04-10", "2026-04-11");
        buys(customerFrom("DE"), "2025-01-01");
        assertThat(retention(ALL, april(), true).countries())
                .containsExactly(
                        new Retention(new Country("BD"), 0, 0, 1),
                        new Retention(new Country("NP"), 2, 1, 0),
                        new Retention(null, 1, 1, 0));
        assertThat(repeatPurchase(ALL, april(), true).countries())
                .containsExactly(
                        new RepeatPurchase(new Country("BD"), 1, 1, 2, 2, 1),
                        new RepeatPurchase(new Country("NP"), 1, 0, 1, 1, 0),
                        new RepeatPurchase(null, 1, 0, 1, 1, 0));
    }

    @Test
    default void orders_of_one_customer_on_one_day_are_one_transaction() {
        buys(customerFrom("IN"), "2026-04-10", "2026-04-10", "2026-04-10"); // one day: no repeat
        buys(customerFrom("IN"), "2026-04-10", "2026-04-11", "2026-04-11"); // one repeat
        buys(customerFrom("IN"), "2026-03-31", "2026-04-10"); // bought before: a repeat, though once in the period
        buys(customerFrom("IN"), "2026-03-31", "2026-05-01"); // not in the period
        RepeatPurchase repeat = repeatPurchase(ALL, april(), false).total();
        assertThat(repeat).isEqualTo(new RepeatPurchase(null, 3, 1, 7, 4, 2));
        assertThat(repeat.repeatTransactions()).isEqualTo(2);
    }

    @Test
    default void as_of_a_day_within_the_period_only_what_lies_up_to_that_day_counts() {
        buys(customerFrom("IN"), "2026-03-10", "2026-04-10");
        buys(customerFrom("IN"), "2026-03-10", "2026-04-11");
        assertThat(whole(period("2026-04-01", "2026-05-01", 30, "2026-04-10"))).isEqualTo(new Retention(null, 2, 1, 0));
    }

    @Test
    default void of_nothing_there_is_no_rate() {
        assertThat(whole(april())).isEqualTo(Retention.NONE);
        assertThat(whole(april()).retentionRate()).isNull();
        assertThat(repeatPurchase(ALL, april(), false).total().repeatRate()).isNull();
    }

    @Test
    default void who_may_see_nothing_sees_nothing() {
        buys(customerFrom("IN"), "2026-03-10", "2026-04-10");
        keep(sale().orderedAt("2026-04-11T06:00:00Z").build());
        Scope nothing = new Scope.Nothing();
        assertThat(retention(nothing, april(), false)).isEqualTo(new Measures.Answer<>(Retention.NONE, null, 0L));
        assertThat(repeatPurchase(nothing, april(), true))
                .isEqualTo(new Measures.Answer<>(RepeatPurchase.NONE, List.of(), 0L));
    }

    private Order buys(CustomerId customer, String... dates) {
        Order last = null;
        for (String date : dates) {
            last = sale().customer(customer).orderedAt(date + "T06:00:00Z").build();
            keep(last);
        }
        return java.util.Objects.requireNonNull(last);
    }

    private Retention whole(MeasurePeriod period) {
        return retention(ALL, period, false).total();
    }

    private OrderValue value(String asOf) {
        MeasurePeriod period = period("2026-04-01", "2026-05-01", 30, asOf);
        return measured(ALL, period, false, () -> new OrderValueTally(period)).total();
    }

    private Measures.Answer<Retention> retention(Scope scope, MeasurePeriod period, boolean byCountry) {
        return measured(scope, period, byCountry, () -> new RetentionTally(period));
    }

    private Measures.Answer<RepeatPurchase> repeatPurchase(Scope scope, MeasurePeriod period, boolean byCountry) {
        return measured(scope, period, byCountry, () -> new RepeatTally(period));
    }

    private <T> Measures.Answer<T> measured(
            Scope scope, MeasurePeriod period, boolean byCountry, Supplier<Tally<T>> tally) {
        return new Measures(histories())
                .measure(new Measures.Asked(scope, period, null, byCountry), tally)
                .orElseThrow();
    }

    private static MeasurePeriod april() {
        return period("2026-04-01", "2026-05-01", 30, "2026-12-31");
    }

    private static MeasurePeriod period(String from, String to, int days, String asOf) {
        return new MeasurePeriod(LocalDate.parse(from), LocalDate.parse(to), days, LocalDate.parse(asOf));
    }
}
