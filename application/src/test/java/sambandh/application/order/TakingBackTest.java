package sambandh.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static sambandh.application.order.SampleOrders.sale;
import static sambandh.application.order.SampleOrders.takenBack;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderLine;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Money;

/** What may go back of one sale, and how the sale may change beneath it. */
class TakingBackTest {
    private final OrderDesk desk = new OrderDesk();
    private final Order sold = desk.placed(sale().customer(desk.customer));

    @Test
    void no_more_money_goes_back_than_was_paid_in_however_many_returns() {
        desk.placed(back("-1000.00"));
        assertThat(refused(back("-250.01"))).isEqualTo("/amount more_than_sold");
        assertThat(because(back("-250.01")).detail()).contains("250 INR is left");
        desk.placed(back("-250.00"));
        assertThat(refused(back("-0.01"))).isEqualTo("/amount more_than_sold");
    }

    @Test
    void no_more_of_a_product_goes_back_than_was_sold() {
        ProductId tea = desk.parties.aProduct();
        ProductId cup = desk.parties.aProduct();
        Order lined = desk.placed(sale().amount("120", "INR").lines(line(tea, "2", "50"), line(null, "1", "20")));
        desk.placed(of(lined, "-50", line(tea, "-1", "50")));
        assertThat(refused(of(lined, "-20", line(tea, "-2", "10")))).isEqualTo("/lines/0/quantity more_than_sold");
        assertThat(refused(of(lined, "-11", line(null, "-1", "1"), line(cup, "-1", "10"))))
                .as("what it never sold")
                .isEqualTo("/lines/1/quantity more_than_sold");
        desk.placed(of(lined, "-5", line(null, "1", "-5")));
        assertThat(refused(of(lined, "-10", line(tea, "2", "-5"))))
                .as("by a negative price")
                .isEqualTo("/lines/0/quantity more_than_sold");
        desk.placed(of(lined, "-40", line(tea, "-1", "50"), line(cup, "1", "10")));
        assertThat(refused(of(lined, "-1", line(tea, "-1", "1")))).isEqualTo("/lines/0/quantity more_than_sold");
    }

    @Test
    void a_sale_is_called_off_once_and_nothing_comes_back_of_it_after_that() {
        desk.placed(takenBack(Order.Kind.CANCELLATION, sold));
        assertThat(refused(takenBack(Order.Kind.CANCELLATION, sold).amount("0", "INR")))
                .isEqualTo("/refersTo already_cancelled");
        assertThat(refused(back("-1"))).isEqualTo("/refersTo already_cancelled");
    }

    @Test
    void what_came_back_in_part_can_be_called_off_for_the_rest_and_what_came_back_whole_cannot() {
        desk.placed(back("-1000"));
        assertThat(refused(takenBack(Order.Kind.CANCELLATION, sold))).isEqualTo("/amount more_than_sold");
        Order other = desk.placed(sale().customer(desk.customer));
        desk.placed(takenBack(Order.Kind.RETURN, other));
        assertThat(refused(takenBack(Order.Kind.CANCELLATION, other).amount("0", "INR")))
                .isEqualTo("/refersTo more_than_sold");
        desk.placed(takenBack(Order.Kind.CANCELLATION, sold).amount("-250", "INR"));
    }

    @Test
    void nothing_goes_back_before_it_was_sold() {
        assertThat(desk.faults(back("-1").orderedAt("2026-03-01T07:59:59Z"))).containsExactly("/orderedAt before_sale");
        desk.placed(back("-1").orderedAt("2026-03-01T08:00:00.123456Z"));
    }

    @Test
    void a_return_that_names_no_sale_is_bound_to_none() {
        desk.placed(sale().kind(Order.Kind.RETURN).customer(desk.customer).amount("-9999", "INR"));
        desk.placed(takenBack(Order.Kind.RETURN, sold));
    }

    @Test
    void a_return_cannot_grow_beyond_its_sale_and_may_stay_when_something_else_of_it_changes() {
        Order back = desk.placed(back("-1000"));
        desk.placed(takenBack(Order.Kind.CANCELLATION, sold).amount("-250", "INR"));
        assertThat(desk.outcome(back, back("-1000.01")))
                .isInstanceOfSatisfying(
                        ChangeOrder.Outcome.Refused.class,
                        it -> assertThat(it.because().code()).isEqualTo("more_than_sold"));
        Order less = desk.changed(back, back("-900"));
        desk.changed(less, back("-900").deliveredAt("2026-03-02T05:00:00Z"));
        assertThat(desk.outcome(less, back("-900").orderedAt("2026-02-01T00:00:00Z")))
                .isEqualTo(new ChangeOrder.Outcome.Stale());
    }

    @Test
    void a_return_cannot_move_before_its_sale() {
        Order back = desk.placed(back("-1"));
        assertThat(wrong(back, back("-1").orderedAt("2026-02-01T00:00:00Z"))).isEqualTo("/orderedAt before_sale");
    }

    @Test
    void a_sale_does_not_shrink_beneath_what_came_back_of_it() {
        desk.placed(back("-1000").orderedAt("2026-03-02T07:00:00Z"));
        SampleOrders less = sale().customer(desk.customer).amount("999.99", "INR");
        assertThat(desk.outcome(sold, less))
                .isInstanceOfSatisfying(
                        ChangeOrder.Outcome.Refused.class,
                        it -> assertThat(it.because().pointer() + " "
                                        + it.because().code())
                                .isEqualTo("/amount more_than_sold"));
        assertThat(wrong(sold, sale().customer(desk.customer).orderedAt("2026-03-02T07:00:01Z")))
                .isEqualTo("/orderedAt after_return");
        assertThat(wrong(sold, sale().customer(desk.customer).amount("1250", "USD")))
                .isEqualTo("/amount currency_mismatch");
        Order as = desk.changed(sold, sale().customer(desk.customer).amount("1000", "INR"));
        desk.changed(as, sale().customer(desk.customer).amount("1000", "INR").orderedAt("2026-03-02T07:00:00Z"));
    }

    @Test
    void a_sales_lines_do_not_shrink_beneath_what_came_back_of_them() {
        ProductId tea = desk.parties.aProduct();
        Order lined = desk.placed(sale().amount("100", "INR").lines(line(tea, "2", "50")));
        desk.placed(of(lined, "-60", line(tea, "-2", "30")));
        assertThat(desk.outcome(lined, sale().amount("100", "INR").lines(line(tea, "1", "100"))))
                .isInstanceOfSatisfying(
                        ChangeOrder.Outcome.Refused.class,
                        it -> assertThat(it.because().pointer() + " "
                                        + it.because().code())
                                .isEqualTo("/lines more_than_sold"));
    }

    @Test
    void another_system_is_bound_in_the_same_way_and_may_say_the_same_again() {
        ExternalId credit = ExternalId.of("erp", "C-1");
        assertThat(desk.put(credit, null, back("-1250")))
                .isInstanceOfSatisfying(
                        PutOrder.Outcome.New.class,
                        it -> assertThat(it.placing()).isInstanceOf(PlaceOrder.Outcome.Placed.class));
        assertThat(desk.put(credit, null, back("-1250")))
                .isInstanceOfSatisfying(
                        PutOrder.Outcome.There.class,
                        it -> assertThat(it.changing()).isInstanceOf(ChangeOrder.Outcome.Unchanged.class));
        assertThat(desk.put(credit, null, back("-1251")))
                .isInstanceOfSatisfying(
                        PutOrder.Outcome.There.class,
                        it -> assertThat(it.changing()).isInstanceOf(ChangeOrder.Outcome.Refused.class));
        assertThat(desk.put(ExternalId.of("erp", "C-2"), null, back("-1")))
                .isInstanceOfSatisfying(
                        PutOrder.Outcome.New.class,
                        it -> assertThat(it.placing()).isInstanceOf(PlaceOrder.Outcome.Refused.class));
    }

    private SampleOrders back(String amount) {
        return takenBack(Order.Kind.RETURN, sold).amount(amount, "INR");
    }

    private static SampleOrders of(Order sale, String amount, OrderLine... lines) {
        return takenBack(Order.Kind.RETURN, sale).amount(amount, "INR").lines(lines);
    }

    private static OrderLine line(@Nullable ProductId product, String quantity, String price) {
        return OrderLine.of(product, "it", new BigDecimal(quantity), Money.of(price, "INR"), null);
    }

    private Fault because(SampleOrders order) {
        var outcome = desk.place.handle(new PlaceOrder.Command(desk.agent, order.details()));
        return ((PlaceOrder.Outcome.Refused) outcome).because();
    }

    private String refused(SampleOrders order) {
        Fault why = because(order);
        return why.pointer() + " " + why.code();
    }

    private String wrong(Order from, SampleOrders to) {
        Fault first =
                ((ChangeOrder.Outcome.Wrong) desk.outcome(from, to)).faults().getFirst();
        return first.pointer() + " " + first.code();
    }
}
