package sambandh.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static sambandh.application.order.SampleOrders.sale;
import static sambandh.application.order.SampleOrders.takenBack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderCancelled;
import sambandh.domain.order.OrderId;
import sambandh.domain.order.OrderMode;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.order.OrderReturned;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Money;

class PlaceOrderTest {
    private final OrderDesk desk = new OrderDesk();

    @Test
    void a_sale_is_kept_dated_valued_told_and_audited() {
        Order order = desk.placed(sale().customer(desk.customer).orderedAt("2026-03-01T18:30:00Z"));
        assertThat(desk.orders.find(order.id())).contains(order);
        assertThat(order.businessDate()).isEqualTo(LocalDate.parse("2026-03-02"));
        assertThat(order.details().companyAmount()).isEqualTo(Money.of("1250", "INR"));
        assertThat(desk.events.all())
                .containsExactly(new OrderPlaced(
                        order.id().value(),
                        desk.customer.value(),
                        Instant.parse("2026-03-01T18:30:00Z"),
                        LocalDate.parse("2026-03-02"),
                        "1250.00",
                        "INR",
                        OrderMode.LIVE));
        assertThat(desk.timeline.all()).singleElement().satisfies(e -> {
            assertThat(e.kind().value()).isEqualTo("order.placed");
            assertThat(e.customerId()).isEqualTo(desk.customer.value());
            assertThat(e.at()).isEqualTo(order.details().orderedAt());
            assertThat(e.params()).isEqualTo(Map.of("amount", "1250.00", "currency", "INR"));
            assertThat(e.reference()).isEqualTo(order.id().value());
        });
        assertThat(desk.audit.all()).singleElement().satisfies(e -> {
            assertThat(e.action()).isEqualTo("order.place");
            assertThat(e.subject()).isEqualTo(order.id().value());
        });
    }

    @Test
    void an_order_of_more_than_seven_days_ago_is_history_to_those_who_hear_of_it() {
        desk.placed(sale().customer(desk.customer).orderedAt("2026-02-23T08:00:00Z"));
        desk.placed(sale().customer(desk.customer).orderedAt("2026-02-23T07:59:59Z"));
        assertThat(desk.events.all())
                .extracting(e -> ((OrderPlaced) e).mode())
                .containsExactly(OrderMode.LIVE, OrderMode.HISTORY);
    }

    @Test
    void a_guests_order_stands_on_nobodys_timeline() {
        Order order = desk.placed(sale());
        assertThat(order.details().customerId()).isNull();
        assertThat(desk.timeline.all()).isEmpty();
        assertThat(desk.events.all()).hasSize(1);
    }

    @Test
    void what_is_taken_back_belongs_to_the_customer_of_its_sale_and_is_told_as_its_own_kind() {
        Order sale = desk.placed(sale().customer(desk.customer));
        Order back = desk.placed(
                takenBack(Order.Kind.RETURN, sale).amount("-250", "INR").customer(null));
        Order off = desk.placed(takenBack(Order.Kind.CANCELLATION, sale).amount("-1000", "INR"));
        assertThat(back.details().customerId()).isEqualTo(desk.customer);
        assertThat(desk.events.all().subList(1, 3))
                .satisfiesExactly(
                        e -> assertThat(((OrderReturned) e).refersTo())
                                .isEqualTo(sale.id().value()),
                        e -> assertThat(((OrderCancelled) e).orderId())
                                .isEqualTo(off.id().value()));
        assertThat(desk.timeline.all())
                .extracting(e -> e.kind().value() + " " + e.params().get("amount"))
                .containsExactly("order.placed 1250.00", "order.returned -250.00", "order.cancelled -1000.00");
    }

    @Test
    void an_amount_in_another_currency_is_valued_only_when_somebody_says_how_much_it_was() {
        assertThat(desk.placed(sale().amount("10", "USD")).details().companyAmount())
                .isNull();
        assertThat(desk.placed(sale().amount("10", "USD").companyAmount("830", "INR"))
                        .details()
                        .companyAmount())
                .isEqualTo(Money.of("830", "INR"));
        assertThat(desk.faults(sale().amount("10", "USD").companyAmount("9", "EUR")))
                .containsExactly("/companyAmount not_company_currency");
        assertThat(desk.faults(sale().amount("10", "INR").companyAmount("9", "INR")))
                .containsExactly("/companyAmount differs_from_amount");
    }

    @Test
    void every_rule_that_is_broken_is_told_with_its_pointer_and_nothing_is_written() {
        assertThat(desk.faults(sale().amount("-1", "INR").cost("2", "USD")))
                .containsExactly("/amount negative_in_sale", "/cost currency_mismatch");
        assertThat(desk.faults(sale().kind(Order.Kind.RETURN).cost("1", "INR")))
                .containsExactly("/amount positive_in_return", "/cost positive_in_return");
        assertThat(desk.faults(sale().orderedAt("2026-03-03T08:00:00.000001Z")))
                .containsExactly("/orderedAt in_future");
        assertThat(desk.faults(sale().orderedAt("1899-12-31T23:59:59Z"))).containsExactly("/orderedAt too_early");
        assertThat(desk.faults(sale().deliveredAt("2026-03-01T07:00:00Z")))
                .containsExactly("/deliveredAt before_order");
        assertThat(desk.faults(sale().deliveredAt("2026-03-04T07:00:00Z"))).containsExactly("/deliveredAt in_future");
        assertThat(desk.faults(
                        sale().amount("20", "INR").lines(OrderDesk.line(null, "10"), OrderDesk.line(null, "9.99"))))
                .containsExactly("/amount not_sum_of_lines");
        assertThat(desk.faults(sale().amount("20", "USD").lines(OrderDesk.line(null, "20"))))
                .containsExactly("/lines/0/amount currency_mismatch");
        assertThat(desk.faults(sale().amount("10.005", "INR"))).containsExactly("/amount too_many_decimals");
        assertThat(desk.orders.all()).isEmpty();
        assertThat(desk.timeline.all()).isEmpty();
        assertThat(desk.events.all()).isEmpty();
        assertThat(desk.audit.all()).isEmpty();
    }

    @Test
    void an_order_up_to_a_day_ahead_is_taken_since_clocks_differ() {
        assertThat(desk.placed(sale().orderedAt("2026-03-03T08:00:00Z")).businessDate())
                .isEqualTo(LocalDate.parse("2026-03-03"));
    }

    @Test
    void what_it_names_must_be_there() {
        ProductId tea = desk.parties.aProduct();
        ProductId unknown = new ProductId(UUID.randomUUID());
        SampleOrders order = sale().customer(new CustomerId(UUID.randomUUID()))
                .amount("30", "INR")
                .lines(OrderDesk.line(tea, "10"), OrderDesk.line(unknown, "10"), OrderDesk.line(unknown, "10"));
        assertThat(desk.faults(order))
                .containsExactly(
                        "/customerId unknown_customer",
                        "/lines/1/productId unknown_product",
                        "/lines/2/productId unknown_product");
        assertThat(desk.faults(
                        sale().kind(Order.Kind.RETURN).amount("0", "INR").refersTo(new OrderId(UUID.randomUUID()))))
                .containsExactly("/refersTo unknown_order");
    }

    @Test
    void what_it_refers_to_is_a_sale_of_the_same_customer_in_the_same_currency() {
        Order sale = desk.placed(sale().customer(desk.customer));
        Order back = desk.placed(takenBack(Order.Kind.RETURN, sale));
        Order guests = desk.placed(sale());
        assertThat(desk.faults(sale().customer(desk.customer).refersTo(sale.id())))
                .containsExactly("/refersTo only_for_returns");
        assertThat(desk.faults(takenBack(Order.Kind.CANCELLATION, back).amount("0", "INR")))
                .containsExactly("/refersTo not_a_sale");
        assertThat(desk.faults(takenBack(Order.Kind.RETURN, sale).customer(desk.parties.aCustomer())))
                .containsExactly("/refersTo order_of_another");
        assertThat(desk.faults(takenBack(Order.Kind.RETURN, guests).customer(desk.customer)))
                .containsExactly("/refersTo order_of_another");
        assertThat(desk.faults(takenBack(Order.Kind.RETURN, sale).amount("-1", "USD")))
                .containsExactly("/amount currency_mismatch");
    }

    @Test
    void an_outside_id_belongs_to_one_order_only() {
        ExternalId invoice = ExternalId.of("erp", "4711");
        desk.placed(sale().externalIds(invoice));
        assertThat(desk.place.handle(new PlaceOrder.Command(
                        desk.agent, sale().externalIds(invoice).details())))
                .isEqualTo(new PlaceOrder.Outcome.ExternalIdTaken(invoice));
        assertThat(desk.orders.all()).hasSize(1);
    }
}
