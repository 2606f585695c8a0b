package sambandh.rest.order;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.metrics.Measures;
import sambandh.application.order.ChangeOrder;
import sambandh.application.order.InMemoryHistories;
import sambandh.application.order.InMemoryOrders;
import sambandh.application.order.KnownParties;
import sambandh.application.order.OrderChecks;
import sambandh.application.order.OrderNews;
import sambandh.application.order.PlaceOrder;
import sambandh.application.order.PutOrder;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.InMemoryTimeline;

/** For orders the company is as it is before anybody has set it: it counts in EUR, its days are those of UTC. */
@Factory
class OrderTestBeans {
    @Singleton
    InMemoryOrders orders(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryOrders(unitOfWork);
    }

    @Singleton
    InMemoryTimeline timeline(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryTimeline(unitOfWork);
    }

    @Singleton
    InMemoryHistories histories() {
        return new InMemoryHistories();
    }

    @Singleton
    Measures measures(InMemoryHistories histories) {
        return new Measures(histories);
    }

    @Singleton
    KnownParties parties() {
        return new KnownParties();
    }

    @Singleton
    OrderChecks checks(InMemoryOrders orders, KnownParties parties, Clock clock, InMemoryUnitOfWork unitOfWork) {
        // its own, so that tests of the company cannot change what currency these orders are valued in
        return new OrderChecks(orders, parties, new InMemoryCompanyProfiles(unitOfWork), clock);
    }

    @Singleton
    OrderNews news(InMemoryTimeline timeline, Events events, Audit audit, Ids ids, Clock clock) {
        return new OrderNews(timeline, events, audit, ids, clock);
    }

    @Singleton
    PlaceOrder placeOrder(
            InMemoryOrders orders, OrderChecks checks, OrderNews news, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        return new PlaceOrder(orders, checks, news, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeOrder changeOrder(
            InMemoryOrders orders, OrderChecks checks, OrderNews news, UnitOfWork unitOfWork, Clock clock) {
        return new ChangeOrder(orders, checks, news, unitOfWork, clock);
    }

    @Singleton
    PutOrder putOrder(InMemoryOrders orders, PlaceOrder placeOrder, ChangeOrder changeOrder, UnitOfWork unitOfWork) {
        return new PutOrder(orders, placeOrder, changeOrder, unitOfWork);
    }
}
