package sambandh.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static sambandh.application.order.SampleOrders.sale;
import static sambandh.application.order.SampleOrders.takenBack;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.company.SampleCompany;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.shared.TestClock;
import sambandh.application.timeline.InMemoryTimeline;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderCancelled;
import sambandh.domain.order.OrderId;
import sambandh.domain.order.OrderLine;
import sambandh.domain.order.OrderMode;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.order.OrderReturned;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Money;
import sambandh.domain.timeline.TimelineEntry;

/** The company is in Kolkata and counts in INR; it is 2 March 2026, 13:30 there. */
class OrderUseCasesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final TestClock clock = new TestClock(NOW.toString());
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryOrders orders = new InMemoryOrders(unitOfWork);
    private final InMemoryTimeline timeline = new InMemoryTimeline(unitOfWork);
    private final InMemoryCompanyProfiles company = new InMemoryCompanyProfiles(unitOfWork);
    private final KnownParties parties = new KnownParties();
    private final RecordedEvents events = new RecordedEvents();
    private final RecordedAudit audit = new RecordedAudit();
    private final CountedIds ids = new CountedIds();
    private final OrderChecks checks = new OrderChecks(orders, parties, company, clock);
    private final OrderNews news = new OrderNews(timeline, List.of(), events, audit, ids, clock);
    private final PlaceOrder place = new PlaceOrder(orders, checks, news, unitOfWork, ids, clock);
    private final ChangeOrder change = new ChangeOrder(orders, checks, news, unitOfWork, clock);
    private final PutOrder put = new PutOrder(orders, place, change, unitOfWork);
    private final Actor agent = new Actor.Staff(UUID.randomUUID(), Set.of("agent"));
    private final CustomerId customer = parties.aCustomer();

    @BeforeEach
    void a_company_in_kolkata() {
        CompanyProfile profile = CompanyProfile.UNSET.change(SampleCompany.profile("INR"), NOW);
        unitOfWork.run(() -> company.replace(profile));
    }

    @Test
    void a_sale_is_kept_dated_valued_told_and_audited() {
        Order order = placed(sale().customer(customer).orderedAt("2026-03-01T18:30:00Z"));
        assertThat(orders.find(order.id())).contains(order);
        assertThat(order.businessDate()).isEqualTo(LocalDate.parse("2026-03-02"));
        assertThat(order.details().companyAmount()).isEqualTo(Money.of("1250", "INR"));
        assertThat(events.all())
                .containsExactly(new OrderPlaced(
                        order.id().value(),
                        customer.value(),
                        Instant.parse("2026-03-01T18:30:00Z"),
                        LocalDate.parse("2026-03-02"),
                        "1250.00",
                        "INR",
                        OrderMode.LIVE));
        assertThat(timeline.all()).singleElement().satisfies(e -> {
            assertThat(e.kind().value()).isEqualTo("order.placed");
            assertThat(e.customerId()).isEqualTo(customer.value());
            assertThat(e.at()).isEqualTo(order.details().orderedAt());
            assertThat(e.params()).isEqualTo(Map.of("amount", "1250.00", "currency", "INR"));
            assertThat(e.reference()).isEqualTo(order.id().value());
        });
        assertThat(audit.all()).singleElement().satisfies(e -> {
            assertThat(e.action()).isEqualTo("order.place");
            assertThat(e.subject()).isEqualTo(order.id().value());
        });
    }

    @Test
    void an_order_of_more_than_seven_days_ago_is_history_to_those_who_hear_of_it() {
        placed(sale().customer(customer).orderedAt("2026-02-23T08:00:00Z"));
        placed(sale().customer(customer).orderedAt("2026-02-23T07:59:59Z"));
        assertThat(events.all())
                .extracting(e -> ((OrderPlaced) e).mode())
                .containsExactly(OrderMode.LIVE, OrderMode.HISTORY);
    }

    @Test
    void a_guests_order_stands_on_nobodys_timeline() {
        Order order = placed(sale());
        assertThat(order.details().customerId()).isNull();
        assertThat(timeline.all()).isEmpty();
        assertThat(events.all()).hasSize(1);
    }

    @Test
    void what_is_taken_back_belongs_to_the_customer_of_its_sale_and_is_told_as_its_own_kind() {
        Order sale = placed(sale().customer(customer));
        Order back = placed(takenBack(Order.Kind.RETURN, sale).customer(null));
        Order off = placed(takenBack(Order.Kind.CANCELLATION, sale));
        assertThat(back.details().customerId()).isEqualTo(customer);
        assertThat(events.all().subList(1, 3))
                .satisfiesExactly(
                        e -> assertThat(((OrderReturned) e).refersTo())
                                .isEqualTo(sale.id().value()),
                        e -> assertThat(((OrderCancelled) e).orderId())
                                .isEqualTo(off.id().value()));
        assertThat(timeline.all())
                .extracting(e -> e.kind().value() + " " + e.params().get("amount"))
                .containsExactly("order.placed 1250.00", "order.returned -1250.00", "order.cancelled -1250.00");
    }

    @Test
    void an_amount_in_another_currency_is_valued_only_when_somebody_says_how_much_it_was() {
        assertThat(placed(sale().amount("10", "USD")).details().companyAmount()).isNull();
        assertThat(placed(sale().amount("10", "USD").companyAmount("830", "INR"))
                        .details()
                        .companyAmount())
                .isEqualTo(Money.of("830", "INR"));
        assertThat(faults(sale().amount("10", "USD").companyAmount("9", "EUR")))
                .containsExactly("/companyAmount not_company_currency");
        assertThat(faults(sale().amount("10", "INR").companyAmount("9", "INR")))
                .containsExactly("/companyAmount differs_from_amount");
    }

    @Test
    void every_rule_that_is_broken_is_told_with_its_pointer_and_nothing_is_written() {
        assertThat(faults(sale().amount("-1", "INR").cost("2", "USD")))
                .containsExactly("/amount negative_in_sale", "/cost currency_mismatch");
        assertThat(faults(sale().kind(Order.Kind.RETURN).cost("1", "INR")))
                .containsExactly("/amount positive_in_return", "/cost positive_in_return");
        assertThat(faults(sale().orderedAt("2026-03-03T08:00:00.000001Z"))).containsExactly("/orderedAt in_future");
        assertThat(faults(sale().orderedAt("1899-12-31T23:59:59Z"))).containsExactly("/orderedAt too_early");
        assertThat(faults(sale().deliveredAt("2026-03-01T07:00:00Z"))).containsExactly("/deliveredAt before_order");
        assertThat(faults(sale().deliveredAt("2026-03-04T07:00:00Z"))).containsExactly("/deliveredAt in_future");
        assertThat(faults(sale().amount("20", "INR").lines(line(null, "10"), line(null, "9.99"))))
                .containsExactly("/amount not_sum_of_lines");
        assertThat(faults(sale().amount("20", "USD").lines(line(null, "20"))))
                .containsExactly("/lines/0/amount currency_mismatch");
        assertThat(orders.all()).isEmpty();
        assertThat(timeline.all()).isEmpty();
        assertThat(events.all()).isEmpty();
        assertThat(audit.all()).isEmpty();
    }

    @Test
    void an_order_up_to_a_day_ahead_is_taken_since_clocks_differ() {
        assertThat(placed(sale().orderedAt("2026-03-03T08:00:00Z")).businessDate())
                .isEqualTo(LocalDate.parse("2026-03-03"));
    }

    @Test
    void what_it_names_must_be_there() {
        ProductId tea = parties.aProduct();
        ProductId unknown = new ProductId(UUID.randomUUID());
        SampleOrders order = sale().customer(new CustomerId(UUID.randomUUID()))
                .amount("30", "INR")
                .lines(line(tea, "10"), line(unknown, "10"), line(unknown, "10"));
        assertThat(faults(order))
                .containsExactly(
                        "/customerId unknown_customer",
                        "/lines/1/productId unknown_product",
                        "/lines/2/productId unknown_product");
        assertThat(faults(sale().kind(Order.Kind.RETURN).amount("0", "INR").refersTo(new OrderId(UUID.randomUUID()))))
                .containsExactly("/refersTo unknown_order");
    }

    @Test
    void what_it_refers_to_is_a_sale_of_the_same_customer_in_the_same_currency() {
        Order sale = placed(sale().customer(customer));
        Order back = placed(takenBack(Order.Kind.RETURN, sale));
        Order guests = placed(sale());
        assertThat(faults(sale().customer(customer).refersTo(sale.id()))).containsExactly("/refersTo only_for_returns");
        assertThat(faults(takenBack(Order.Kind.CANCELLATION, back).amount("0", "INR")))
                .containsExactly("/refersTo not_a_sale");
        assertThat(faults(takenBack(Order.Kind.RETURN, sale).customer(parties.aCustomer())))
                .containsExactly("/refersTo order_of_another");
        assertThat(faults(takenBack(Order.Kind.RETURN, guests).customer(customer)))
                .containsExactly("/refersTo order_of_another");
        assertThat(faults(takenBack(Order.Kind.RETURN, sale).amount("-1", "USD")))
                .containsExactly("/amount currency_mismatch");
    }

    @Test
    void an_outside_id_belongs_to_one_order_only() {
        ExternalId invoice = ExternalId.of("erp", "4711");
        placed(sale().externalIds(invoice));
        assertThat(place.handle(new PlaceOrder.Command(
                        agent, sale().externalIds(invoice).details())))
                .isEqualTo(new PlaceOrder.Outcome.ExternalIdTaken(invoice));
        assertThat(orders.all()).hasSize(1);
    }

    @Test
    void a_delivery_is_told_beside_the_sale_and_told_anew_when_it_was_on_another_day() {
        Order order = placed(sale().customer(customer));
        Order delivered = changed(order, sale().customer(customer).deliveredAt("2026-03-02T05:00:00Z"));
        assertThat(told()).containsExactly("order.placed 2026-03-01", "order.delivered 2026-03-02");
        Order again = changed(delivered, sale().customer(customer).deliveredAt("2026-03-03T05:00:00Z"));
        assertThat(told()).containsExactly("order.placed 2026-03-01", "order.delivered 2026-03-03");
        assertThat(again.version()).isEqualTo(3);
        assertThat(audit.all())
                .extracting(RecordedAudit.Entry::action)
                .containsExactly("order.place", "order.change", "order.change");
        assertThat(events.all()).as("a change is no new order").hasSize(1);
    }

    @Test
    void a_guests_order_may_get_its_customer_and_no_other_order_another() {
        Order guests = placed(sale());
        Order hers = changed(guests, sale().customer(customer));
        assertThat(told()).containsExactly("order.placed 2026-03-01");
        assertThat(outcome(hers, sale().customer(parties.aCustomer())))
                .isEqualTo(new ChangeOrder.Outcome.Fixed("customerId"));
        assertThat(outcome(hers, sale())).isEqualTo(new ChangeOrder.Outcome.Fixed("customerId"));
        assertThat(outcome(
                        hers, sale().customer(customer).kind(Order.Kind.RETURN).amount("0", "INR")))
                .isEqualTo(new ChangeOrder.Outcome.Fixed("kind"));
    }

    @Test
    void a_change_made_from_an_older_version_is_refused() {
        Order order = placed(sale());
        changed(order, sale().amount("7", "INR"));
        assertThat(outcome(order, sale().amount("8", "INR"))).isEqualTo(new ChangeOrder.Outcome.Stale());
        assertThat(orders.find(order.id()).orElseThrow().details().amount()).isEqualTo(Money.of("7", "INR"));
    }

    @Test
    void another_system_says_the_same_again_and_nothing_changes() {
        ExternalId invoice = ExternalId.of("erp", "4711");
        ExternalId shop = ExternalId.of("shop", "9");
        Order made = ((PlaceOrder.Outcome.Placed)
                        ((PutOrder.Outcome.New) put(invoice, null, sale().externalIds(shop))).placing())
                .order();
        assertThat(made.details().externalIds()).containsExactlyInAnyOrder(invoice, shop);
        assertThat(put(invoice, null, sale()))
                .isEqualTo(new PutOrder.Outcome.There(new ChangeOrder.Outcome.Unchanged(made)));
        assertThat(orders.all()).containsExactly(made);
        assertThat(audit.all()).hasSize(1);
        PutOrder.Outcome changed = put(invoice, 1L, sale().amount("7", "INR"));
        assertThat(changed)
                .isInstanceOfSatisfying(
                        PutOrder.Outcome.There.class,
                        there -> assertThat(there.changing()).isInstanceOf(ChangeOrder.Outcome.Changed.class));
        assertThat(orders.findByExternalId(shop).orElseThrow().details().amount())
                .isEqualTo(Money.of("7", "INR"));
        assertThat(put(invoice, 1L, sale())).isEqualTo(new PutOrder.Outcome.There(new ChangeOrder.Outcome.Stale()));
        assertThat(put(ExternalId.of("erp", "other"), 1L, sale()))
                .isEqualTo(new PutOrder.Outcome.There(new ChangeOrder.Outcome.Stale()));
    }

    private PutOrder.Outcome put(ExternalId id, Long expected, SampleOrders order) {
        return put.handle(new PutOrder.Command(agent, id, expected, order.details()));
    }

    private Order placed(SampleOrders order) {
        return ((PlaceOrder.Outcome.Placed) place.handle(new PlaceOrder.Command(agent, order.details()))).order();
    }

    private List<String> faults(SampleOrders order) {
        var outcome = place.handle(new PlaceOrder.Command(agent, order.details()));
        return ((PlaceOrder.Outcome.Wrong) outcome)
                .faults().stream().map(f -> f.pointer() + " " + f.code()).toList();
    }

    private ChangeOrder.Outcome outcome(Order from, SampleOrders to) {
        return change.handle(new ChangeOrder.Command(agent, from.id(), from.version(), to.details()));
    }

    private Order changed(Order from, SampleOrders to) {
        return ((ChangeOrder.Outcome.Changed) outcome(from, to)).order();
    }

    private List<String> told() {
        return timeline.all().stream()
                .map((TimelineEntry e) -> e.kind() + " " + e.at().toString().substring(0, 10))
                .toList();
    }

    private static OrderLine line(ProductId product, String amount) {
        return OrderLine.of(product, "tea", BigDecimal.ONE, Money.of(amount, "INR"), null);
    }
}
