package sambandh.application.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import sambandh.domain.order.OrderLine;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Money;
import sambandh.domain.timeline.TimelineEntry;

/** All that takes in and changes orders, over fakes. The company is in Kolkata and counts in INR; it is 2 March 2026, 13:30 there. */
final class OrderDesk {
    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    final TestClock clock = new TestClock(NOW.toString());
    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final InMemoryOrders orders = new InMemoryOrders(unitOfWork);
    final InMemoryTimeline timeline = new InMemoryTimeline(unitOfWork);
    final InMemoryCompanyProfiles company = new InMemoryCompanyProfiles(unitOfWork);
    final KnownParties parties = new KnownParties();
    final RecordedEvents events = new RecordedEvents();
    final RecordedAudit audit = new RecordedAudit();
    final CountedIds ids = new CountedIds();
    final OrderChecks checks = new OrderChecks(orders, parties, company, clock);
    final OrderNews news = new OrderNews(timeline, events, audit, ids, clock);
    final PlaceOrder place = new PlaceOrder(orders, checks, news, unitOfWork, ids, clock);
    final ChangeOrder change = new ChangeOrder(orders, checks, news, unitOfWork, clock);
    final PutOrder put = new PutOrder(orders, place, change, unitOfWork);
    final Actor agent = new Actor.Staff(UUID.randomUUID(), Set.of("agent"));
    final CustomerId customer = parties.aCustomer();

    OrderDesk() {
        CompanyProfile profile = CompanyProfile.UNSET.change(SampleCompany.profile("INR"), NOW);
        unitOfWork.run(() -> company.replace(profile));
    }

    PutOrder.Outcome put(ExternalId id, Long expected, SampleOrders order) {
        return put.handle(new PutOrder.Command(agent, id, expected, order.details()));
    }

    Order placed(SampleOrders order) {
        return ((PlaceOrder.Outcome.Placed) place.handle(new PlaceOrder.Command(agent, order.details()))).order();
    }

    List<String> faults(SampleOrders order) {
        var outcome = place.handle(new PlaceOrder.Command(agent, order.details()));
        return ((PlaceOrder.Outcome.Wrong) outcome)
                .faults().stream().map(f -> f.pointer() + " " + f.code()).toList();
    }

    ChangeOrder.Outcome outcome(Order from, SampleOrders to) {
        return change.handle(new ChangeOrder.Command(agent, from.id(), from.version(), to.details()));
    }

    Order changed(Order from, SampleOrders to) {
        return ((ChangeOrder.Outcome.Changed) outcome(from, to)).order();
    }

    List<String> told() {
        return timeline.all().stream()
                .map((TimelineEntry e) -> e.kind() + " " + e.at().toString().substring(0, 10))
                .toList();
    }

    static OrderLine line(ProductId product, String amount) {
        return OrderLine.of(product, "tea", BigDecimal.ONE, Money.of(amount, "INR"), null);
    }
}
