package sambandh.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.order.ChangeOrder;
import sambandh.application.order.CheckHistories;
import sambandh.application.order.Histories;
import sambandh.application.order.OrderChecks;
import sambandh.application.order.OrderNews;
import sambandh.application.order.OrderParties;
import sambandh.application.order.OrderProof;
import sambandh.application.order.OrderViews;
import sambandh.application.order.Orders;
import sambandh.application.order.PlaceOrder;
import sambandh.application.order.PutOrder;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.Trigger;
import sambandh.application.shared.Trigger.Occasion;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;
import sambandh.domain.order.OrderMode;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.fact.Words;

@Factory
class OrderBeans {
    private static final Logger LOG = LoggerFactory.getLogger(OrderBeans.class);

    @Singleton
    OrderChecks orderChecks(Orders orders, OrderParties parties, CompanyProfiles company, Clock clock) {
        return new OrderChecks(orders, parties, company, clock);
    }

    @Singleton
    OrderNews orderNews(Timeline timeline, Events events, Audit audit, Ids ids, Clock clock) {
        return new OrderNews(timeline, events, audit, ids, clock);
    }

    @Singleton
    PlaceOrder placeOrder(
            Orders orders, OrderChecks checks, OrderNews news, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        return new PlaceOrder(orders, checks, news, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeOrder changeOrder(Orders orders, OrderChecks checks, OrderNews news, UnitOfWork unitOfWork, Clock clock) {
        return new ChangeOrder(orders, checks, news, unitOfWork, clock);
    }

    @Singleton
    PutOrder putOrder(Orders orders, PlaceOrder placeOrder, ChangeOrder changeOrder, UnitOfWork unitOfWork) {
        return new PutOrder(orders, placeOrder, changeOrder, unitOfWork);
    }

    @Singleton
    CheckHistories checkHistories(Histories histories, UnitOfWork unitOfWork) {
        return new CheckHistories(
                histories,
                unitOfWork,
                wrong -> LOG.warn("what was kept of {} customers' orders was not right and has been mended", wrong));
    }

    /** Nobody is written to because of what is taken over from long ago, and no guest. */
    @Singleton
    @Named("order.placed")
    Trigger<OrderPlaced> onOrderPlaced() {
        return new Trigger<>(
                new Code("order.placed"),
                Words.of("An order was placed", "ऑर्डर दिया गया", "অর্ডার দেওয়া হয়েছে", "अर्डर गरियो"),
                OrderPlaced.class,
                it -> it.mode() == OrderMode.LIVE && it.customerId() != null
                        ? Optional.of(new Occasion(it.customerId(), null, it.orderId()))
                        : Optional.empty());
    }

    @Singleton
    OrderProof orderProof(OrderViews orders) {
        return new OrderProof(orders);
    }
}
