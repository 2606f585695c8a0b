package sambandh.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.order.Orders;
import sambandh.application.order.SampleOrders;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.TemplateFacts;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderLine;
import sambandh.domain.shared.Money;
import sambandh.persistence.shared.TestContext;

class OrdersToldTest {
    private final OrdersTold facts = TestContext.bean(OrdersTold.class);
    private final CustomerId customer = new CustomerId(TestParties.customer());

    @Test
    void the_last_sale_is_told_unless_another_is_asked_for() {
        Order first = kept(SampleOrders.sale().orderedAt("2026-03-01T08:00:00Z"));
        Order last = kept(SampleOrders.sale().orderedAt("2026-03-05T08:00:00Z"));

        assertThat(told(null)).containsEntry("id", last.id().value());
        assertThat(told(first.id().value())).containsEntry("id", first.id().value());
    }

    @Test
    void nobody_is_thanked_for_what_was_cancelled_or_returned_whole() {
        Order kept = kept(SampleOrders.sale().orderedAt("2026-03-01T08:00:00Z"));
        Order cancelled = kept(SampleOrders.sale().orderedAt("2026-03-05T08:00:00Z"));
        kept(SampleOrders.takenBack(Order.Kind.CANCELLATION, cancelled));
        Order returned = kept(SampleOrders.sale().orderedAt("2026-03-06T08:00:00Z"));
        kept(SampleOrders.takenBack(Order.Kind.RETURN, returned));

        assertThat(told(null)).containsEntry("id", kept.id().value());
        assertThat(told(cancelled.id().value())).isEmpty();
        assertThat(told(returned.id().value())).isEmpty();
    }

    @Test
    void what_was_returned_in_part_is_still_thanked_for() {
        Order sale = kept(SampleOrders.sale());
        kept(SampleOrders.takenBack(Order.Kind.RETURN, sale).amount("-50.00", "INR"));

        assertThat(told(null)).containsEntry("id", sale.id().value());
    }

    @Test
    void a_product_is_named_when_the_order_was_for_nothing_else() {
        Order one = kept(SampleOrders.sale().lines(line("Pen")));
        Order two = kept(SampleOrders.sale().lines(line("Pen"), line("Diamond ring")));

        assertThat(told(one.id().value())).containsEntry("product", "Pen");
        assertThat(told(two.id().value())).isNotEmpty().doesNotContainKey("product");
    }

    private Order kept(SampleOrders sample) {
        Order order = sample.customer(customer).build();
        TestContext.bean(UnitOfWork.class)
                .run(() -> TestContext.bean(Orders.class).add(order));
        return order;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> told(@Nullable UUID reference) {
        Object order = told(customer.value(), reference).get("order");
        return order == null ? Map.of() : (Map<String, Object>) order;
    }

    private Map<String, ?> told(UUID of, @Nullable UUID reference) {
        TemplateFacts.Reader reader = new TemplateFacts.Reader(UUID.randomUUID(), of, reference);
        return facts.about(List.of(reader)).getOrDefault(reader, Map.of());
    }

    private static OrderLine line(String description) {
        return new OrderLine(null, description, BigDecimal.ONE, Money.of("10", "INR"), Money.of("10", "INR"));
    }
}
