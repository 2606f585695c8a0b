package sambandh.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static sambandh.application.order.SampleOrders.sale;

import org.junit.jupiter.api.Test;
import sambandh.application.shared.RecordedAudit;
import sambandh.domain.order.Order;
import sambandh.domain.shared.Event;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Money;

class ChangeOrderTest {
    private final OrderDesk desk = new OrderDesk();

    @Test
    void a_delivery_is_told_beside_the_sale_and_told_anew_when_it_was_on_another_day() {
        Order order = desk.placed(sale().customer(desk.customer));
        Order delivered = desk.changed(order, sale().customer(desk.customer).deliveredAt("2026-03-02T05:00:00Z"));
        assertThat(desk.told()).containsExactly("order.placed 2026-03-01", "order.delivered 2026-03-02");
        Order again = desk.changed(delivered, sale().customer(desk.customer).deliveredAt("2026-03-03T05:00:00Z"));
        assertThat(desk.told()).containsExactly("order.placed 2026-03-01", "order.delivered 2026-03-03");
        assertThat(again.version()).isEqualTo(3);
        assertThat(desk.audit.all())
                .extracting(RecordedAudit.Entry::action)
                .containsExactly("order.place", "order.change", "order.change");
        assertThat(desk.events.all())
                .extracting(Event::type)
                .as("a change is no new order")
                .containsExactly("order.placed.v1", "order.changed.v1", "order.changed.v1");
    }

    @Test
    void a_guests_order_may_get_its_customer_and_no_other_order_another() {
        Order guests = desk.placed(sale());
        Order hers = desk.changed(guests, sale().customer(desk.customer));
        assertThat(desk.told()).containsExactly("order.placed 2026-03-01");
        assertThat(desk.outcome(hers, sale().customer(desk.parties.aCustomer())))
                .isEqualTo(new ChangeOrder.Outcome.Fixed("customerId"));
        assertThat(desk.outcome(hers, sale())).isEqualTo(new ChangeOrder.Outcome.Fixed("customerId"));
        assertThat(desk.outcome(
                        hers,
                        sale().customer(desk.customer).kind(Order.Kind.RETURN).amount("0", "INR")))
                .isEqualTo(new ChangeOrder.Outcome.Fixed("kind"));
    }

    @Test
    void a_change_made_from_an_older_version_is_refused() {
        Order order = desk.placed(sale());
        desk.changed(order, sale().amount("7", "INR"));
        assertThat(desk.outcome(order, sale().amount("8", "INR"))).isEqualTo(new ChangeOrder.Outcome.Stale());
        assertThat(desk.orders.find(order.id()).orElseThrow().details().amount())
                .isEqualTo(Money.of("7", "INR"));
    }

    @Test
    void another_system_says_the_same_again_and_nothing_changes() {
        ExternalId invoice = ExternalId.of("erp", "4711");
        ExternalId shop = ExternalId.of("shop", "9");
        Order made = ((PlaceOrder.Outcome.Placed)
                        ((PutOrder.Outcome.New) desk.put(invoice, null, sale().externalIds(shop))).placing())
                .order();
        assertThat(made.details().externalIds()).containsExactlyInAnyOrder(invoice, shop);
        assertThat(desk.put(invoice, null, sale()))
                .isEqualTo(new PutOrder.Outcome.There(new ChangeOrder.Outcome.Unchanged(made)));
        assertThat(desk.orders.all()).containsExactly(made);
        assertThat(desk.audit.all()).hasSize(1);
        PutOrder.Outcome changed = desk.put(invoice, 1L, sale().amount("7", "INR"));
        assertThat(changed)
                .isInstanceOfSatisfying(
                        PutOrder.Outcome.There.class,
                        there -> assertThat(there.changing()).isInstanceOf(ChangeOrder.Outcome.Changed.class));
        assertThat(desk.orders.findByExternalId(shop).orElseThrow().details().amount())
                .isEqualTo(Money.of("7", "INR"));
        assertThat(desk.put(invoice, 1L, sale()))
                .isEqualTo(new PutOrder.Outcome.There(new ChangeOrder.Outcome.Stale()));
        assertThat(desk.put(ExternalId.of("erp", "other"), 1L, sale()))
                .isEqualTo(new PutOrder.Outcome.There(new ChangeOrder.Outcome.Stale()));
    }
}
