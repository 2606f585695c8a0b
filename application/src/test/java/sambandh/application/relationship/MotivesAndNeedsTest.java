package sambandh.application.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.order.InMemoryOrders;
import sambandh.application.order.SampleOrders;
import sambandh.application.product.InMemoryProducts;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.product.ProductId;
import sambandh.domain.relationship.Motive;
import sambandh.domain.relationship.Need;

class MotivesAndNeedsTest {
    private final RelationshipDesk desk = new RelationshipDesk();
    private final InMemoryMotives motives = new InMemoryMotives(desk.unitOfWork);
    private final InMemoryNeeds needs = new InMemoryNeeds(desk.unitOfWork);
    private final InMemoryOrders orders = new InMemoryOrders(desk.unitOfWork);
    private final RecordMotive record =
            new RecordMotive(motives, desk.customers, orders, desk.audit, desk.unitOfWork, desk.ids, desk.clock);
    private final ChangeNeed change = new ChangeNeed(
            needs,
            desk.customers,
            new InMemoryProducts(desk.unitOfWork),
            desk.audit,
            desk.unitOfWork,
            desk.ids,
            desk.clock);

    @Test
    void a_motive_told_twice_is_one() {
        assertThat(motive(Motive.TRUST, null)).isEqualTo(motive(Motive.TRUST, null));
        assertThat(motives.of(desk.customer)).hasSize(1);
        assertThat(desk.audit.all()).hasSize(1);
    }

    @Test
    void an_order_has_motives_of_buying_and_of_its_own_customer() {
        Order own = placed(desk.customer);
        Order others = placed(desk.customer(null));
        assertThat(motive(Motive.PRICE, own.id().value())).isInstanceOf(RecordMotive.Outcome.Recorded.class);
        assertThat(fault(Motive.TRUST, own.id().value())).isEqualTo("only_for_buying");
        assertThat(fault(Motive.PRICE, others.id().value())).isEqualTo("unknown_order");
        assertThat(fault(Motive.PRICE, UUID.randomUUID())).isEqualTo("unknown_order");
    }

    @Test
    void a_motive_that_was_a_mistake_is_gone() {
        var told = (RecordMotive.Outcome.Recorded) motive(Motive.TRUST, null);
        assertThat(record.takeBack(
                        desk.agent, desk.customer(null), told.motive().id()))
                .isFalse();
        assertThat(record.takeBack(desk.agent, desk.customer, told.motive().id()))
                .isTrue();
        assertThat(motives.of(desk.customer)).isEmpty();
    }

    @Test
    void a_need_is_met_on_a_day_by_a_product_that_there_is() {
        Need need = ((ChangeNeed.Outcome.Done) change.make(desk.agent, desk.customer, details(null))).need();
        Need.Met unknown = new Need.Met(RelationshipDesk.TODAY, new ProductId(UUID.randomUUID()));
        assertThat(change.change(desk.agent, need.id(), 1, details(unknown)))
                .isInstanceOf(ChangeNeed.Outcome.Wrong.class);
        Need.Met met = new Need.Met(RelationshipDesk.TODAY, null);
        assertThat(change.change(desk.agent, need.id(), 1, details(met))).isInstanceOf(ChangeNeed.Outcome.Done.class);
        assertThat(change.change(desk.agent, need.id(), 1, details(null))).isInstanceOf(ChangeNeed.Outcome.Stale.class);
        assertThat(needs.find(need.id()).orElseThrow().details().met()).isEqualTo(met);
        assertThat(change.change(desk.agent, need.id(), 2, null)).isInstanceOf(ChangeNeed.Outcome.Done.class);
        assertThat(change.change(desk.agent, need.id(), 2, null)).isInstanceOf(ChangeNeed.Outcome.Unknown.class);
        assertThat(desk.audit.all())
                .extracting(it -> it.action())
                .containsExactly("need.make", "need.change", "need.remove");
    }

    private RecordMotive.Outcome motive(Motive motive, @Nullable UUID order) {
        return record.handle(new RecordMotive.Command(desk.agent, desk.customer, motive, order));
    }

    private String fault(Motive motive, UUID order) {
        return ((RecordMotive.Outcome.Wrong) motive(motive, order)).fault().code();
    }

    private Order placed(CustomerId customer) {
        Order order = SampleOrders.sale().customer(customer).build();
        desk.unitOfWork.run(() -> orders.add(order));
        return order;
    }

    private static Need.Details details(Need.@Nullable Met met) {
        return new Need.Details(Need.Origin.STATED, null, "green tea", LocalDate.of(2026, 2, 1), met);
    }
}
