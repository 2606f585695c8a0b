package sambandh.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.order.OrderLine;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.Scope;

/** What every keeper of orders does, the one in memory and the one in the database. The company counts in EUR. */
public interface OrdersContract {
    Scope ALL = new Scope.Company();

    Orders orders();

    OrderViews views();

    OrderParties parties();

    UnitOfWork unitOfWork();

    CustomerId aCustomer();

    ProductId aProduct();

    @Test
    default void what_was_added_is_found_again_whole() {
        Order order = whole();
        Order guest = SampleOrders.sale().build();
        unitOfWork().run(() -> List.of(order, guest).forEach(orders()::add));
        assertThat(orders().find(order.id())).contains(order);
        assertThat(views().find(ALL, order.id())).contains(order);
        assertThat(orders().find(guest.id())).contains(guest);
        assertThat(orders().find(new OrderId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void a_cancellation_keeps_the_sale_that_it_refers_to() {
        Order sale = SampleOrders.sale().customer(aCustomer()).build();
        Order cancelled = SampleOrders.takenBack(Order.Kind.CANCELLATION, sale).build();
        unitOfWork().run(() -> List.of(sale, cancelled).forEach(orders()::add));
        assertThat(orders().find(cancelled.id())).contains(cancelled);
    }

    @Test
    default void it_is_found_by_each_of_its_outside_ids() {
        ExternalId erp = ExternalId.of("erp", "A-" + UUID.randomUUID());
        ExternalId shop = ExternalId.of("shop", "नमस्ते/" + UUID.randomUUID());
        Order order = SampleOrders.sale().externalIds(erp, shop).build();
        unitOfWork().run(() -> orders().add(order));
        assertThat(orders().findByExternalId(erp)).contains(order);
        assertThat(views().find(ALL, shop)).contains(order);
        assertThat(views().find(new Scope.Nothing(), shop)).isEmpty();
    }

    @Test
    default void a_change_takes_the_place_of_the_version_before_with_all_its_parts() {
        Order order = whole();
        unitOfWork().run(() -> orders().add(order));
        Order changed = order.change(
                SampleOrders.sale()
                        .customer(order.details().customerId())
                        .amount("7", "USD")
                        .orderedAt("2026-02-27T20:00:00Z")
                        .lines(line(null, "postage", "1", "7"))
                        .details(),
                SampleOrders.KOLKATA,
                order.changedAt().plusSeconds(5));
        unitOfWork().run(() -> orders().replace(changed));
        assertThat(orders().find(order.id())).contains(changed);
        assertThat(changed.businessDate()).isEqualTo(LocalDate.parse("2026-02-28"));
    }

    @Test
    default void a_change_of_an_older_version_is_lost() {
        Order order = SampleOrders.sale().build();
        unitOfWork().run(() -> orders().add(order));
        Order changed = order.change(order.details(), SampleOrders.KOLKATA, order.changedAt());
        unitOfWork().run(() -> orders().replace(changed));
        assertThatThrownBy(() -> unitOfWork().run(() -> orders().replace(changed)))
                .isInstanceOf(LostUpdate.class);
    }

    @Test
    default void an_outside_id_taken_in_between_is_a_lost_update() {
        ExternalId erp = ExternalId.of("erp", UUID.randomUUID().toString());
        unitOfWork().run(() -> orders().add(SampleOrders.sale().externalIds(erp).build()));
        Order second = SampleOrders.sale().externalIds(erp).build();
        assertThatThrownBy(() -> unitOfWork().run(() -> orders().add(second))).isInstanceOf(LostUpdate.class);
    }

    @Test
    default void writing_outside_a_unit_of_work_is_refused() {
        Order order = SampleOrders.sale().build();
        assertThatThrownBy(() -> orders().add(order)).isInstanceOf(IllegalStateException.class);
        assertThat(orders().find(order.id())).isEmpty();
    }

    @Test
    default void a_list_walks_through_all_pages_in_both_directions() {
        CustomerId own = aCustomer();
        List<Order> made = new ArrayList<>();
        for (String time : List.of("08:00:00", "08:00:00", "08:00:00", "09:30:00.000001", "09:30:00")) {
            made.add(SampleOrders.sale()
                    .customer(own)
                    .orderedAt("2026-03-01T" + time + "Z")
                    .amount("1250", "USD")
                    .lines(line(null, "tea", "1", "1250"))
                    .build());
        }
        unitOfWork().run(() -> made.forEach(orders()::add));
        OrderViews.Filter filter = new OrderViews.Filter(own, null, null, null);
        for (boolean descending : List.of(true, false)) {
            assertThat(walk(filter, new Page.Wanted(2, "orderedAt", descending, null)))
                    .containsExactlyInAnyOrderElementsOf(made);
        }
        assertThat(walk(filter, new Page.Wanted(2, "orderedAt", true, null)).getFirst())
                .isEqualTo(made.get(3));
    }

    @Test
    default void filters_narrow_a_list_to_kind_and_business_dates() {
        CustomerId own = aCustomer();
        Order early = at(own, "2026-02-28T18:29:59Z");
        Order first = at(own, "2026-02-28T18:30:00Z");
        Order last = at(own, "2026-03-31T18:29:59Z");
        Order late = at(own, "2026-03-31T18:30:00Z");
        Order back = SampleOrders.takenBack(Order.Kind.RETURN, first)
                .orderedAt("2026-03-05T00:00:00Z")
                .build();
        unitOfWork().run(() -> List.of(early, first, last, late, back).forEach(orders()::add));
        LocalDate from = LocalDate.parse("2026-03-01");
        LocalDate to = LocalDate.parse("2026-04-01");
        Page.Wanted wanted = new Page.Wanted(10, "orderedAt", true, null);
        assertThat(walk(new OrderViews.Filter(own, null, from, to), wanted)).containsExactly(last, back, first);
        assertThat(walk(new OrderViews.Filter(own, Order.Kind.RETURN, null, null), wanted))
                .containsExactly(back);
        assertThat(walk(new OrderViews.Filter(own, Order.Kind.SALE, null, from), wanted))
                .containsExactly(early);
    }

    @Test
    default void who_may_see_nothing_sees_nothing() {
        Order order = SampleOrders.sale().build();
        unitOfWork().run(() -> orders().add(order));
        assertThat(views().find(new Scope.Nothing(), order.id())).isEmpty();
        assertThat(views().list(
                                new Scope.Nothing(),
                                new OrderViews.Filter(null, null, null, null),
                                Page.Wanted.first(10, "orderedAt"))
                        .items())
                .isEmpty();
    }

    @Test
    default void what_an_order_names_is_known_or_not() {
        CustomerId customer = aCustomer();
        ProductId product = aProduct();
        ProductId unknown = new ProductId(UUID.randomUUID());
        assertThat(unitOfWork().perform(() -> parties().isKnown(customer))).isTrue();
        assertThat(parties().isKnown(new CustomerId(UUID.randomUUID()))).isFalse();
        assertThat(unitOfWork().perform(() -> parties().known(Set.of(product, unknown))))
                .containsExactly(product);
    }

    private Order whole() {
        return SampleOrders.sale()
                .customer(aCustomer())
                .amount("25.0001", "USD")
                .companyAmount("21.50", "EUR")
                .cost("11.2", "USD")
                .deliveredAt("2026-03-04T10:00:00.000001Z")
                .externalIds(ExternalId.of("erp", UUID.randomUUID().toString()))
                .lines(line(aProduct(), "চা", "2", "12.5"), line(null, null, "1", "0.0001"))
                .build();
    }

    private static Order at(CustomerId customer, String orderedAt) {
        return SampleOrders.sale().customer(customer).orderedAt(orderedAt).build();
    }

    private static OrderLine line(
            @Nullable ProductId product, @Nullable String description, String quantity, String price) {
        return OrderLine.of(product, description, new BigDecimal(quantity), Money.of(price, "USD"), null);
    }

    private List<Order> walk(OrderViews.Filter filter, Page.Wanted wanted) {
        List<Order> seen = new ArrayList<>();
        Page.@Nullable Position after = null;
        do {
            Page<Order> page = views().list(ALL, filter, wanted.after(after));
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        return seen;
    }
}
