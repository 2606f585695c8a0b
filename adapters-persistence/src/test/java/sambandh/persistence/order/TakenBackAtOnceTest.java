package sambandh.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.order.ChangeOrder;
import sambandh.application.order.OrderChecks;
import sambandh.application.order.OrderNews;
import sambandh.application.order.OrderParties;
import sambandh.application.order.Orders;
import sambandh.application.order.PlaceOrder;
import sambandh.application.order.SampleOrders;
import sambandh.application.shared.Ids;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.shared.Actor;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.persistence.shared.TestContext;
import sambandh.persistence.shared.TestDatabase;

/** Two who take back the same sale meet at its row: they are made to wait there together, then one goes first. */
class TakenBackAtOnceTest {
    private final Orders orders = TestContext.bean(Orders.class);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);
    private final Ids ids = TestContext.bean(Ids.class);
    private final Clock clock = TestContext.bean(Clock.class);
    private final OrderChecks checks = new OrderChecks(
            orders, TestContext.bean(OrderParties.class), TestContext.bean(CompanyProfiles.class), clock);
    private final OrderNews news =
            new OrderNews(TestContext.bean(Timeline.class), new RecordedEvents(), new RecordedAudit(), ids, clock);
    private final PlaceOrder place = new PlaceOrder(orders, checks, news, unitOfWork, ids, clock);
    private final ChangeOrder change = new ChangeOrder(orders, checks, news, unitOfWork, clock);
    private final Actor agent = new Actor.Staff(UUID.randomUUID(), Set.of("agent"));
    private final Order sale = SampleOrders.sale()
            .customer(new CustomerId(TestParties.customer()))
            .amount("100", "EUR")
            .build();

    @Test
    void of_two_cancellations_exactly_one_wins() throws Exception {
        SampleOrders off = SampleOrders.takenBack(Order.Kind.CANCELLATION, sale);
        assertThat(meeting(() -> code(off), () -> code(off))).containsExactlyInAnyOrder("placed", "already_cancelled");
        assertThat(orders.takingBack(sale.id())).hasSize(1);
    }

    @Test
    void of_two_returns_that_are_too_much_together_exactly_one_wins() throws Exception {
        SampleOrders most = SampleOrders.takenBack(Order.Kind.RETURN, sale).amount("-60", "EUR");
        assertThat(meeting(() -> code(most), () -> code(most))).containsExactlyInAnyOrder("placed", "more_than_sold");
    }

    @Test
    void a_sale_does_not_shrink_while_something_of_it_comes_back() throws Exception {
        SampleOrders most = SampleOrders.takenBack(Order.Kind.RETURN, sale).amount("-60", "EUR");
        SampleOrders less = SampleOrders.sale()
                .customer(sale.details().customerId())
                .amount("50", "EUR")
                .companyAmount("50", "EUR");
        Callable<String> shrink = () -> {
            var outcome = change.handle(new ChangeOrder.Command(agent, sale.id(), null, less.details()));
            return outcome instanceof ChangeOrder.Outcome.Refused refused
                    ? refused.because().code()
                    : "changed";
        };
        assertThat(meeting(() -> code(most), shrink))
                .isIn(List.of("placed", "more_than_sold"), List.of("more_than_sold", "changed"));
    }

    private String code(SampleOrders order) {
        return switch (place.handle(new PlaceOrder.Command(agent, order.details()))) {
            case PlaceOrder.Outcome.Placed _ -> "placed";
            case PlaceOrder.Outcome.Refused refused -> refused.because().code();
            case PlaceOrder.Outcome other -> String.valueOf(other);
        };
    }

    /** Keeps the sale's row until both wait for it. */
    private List<String> meeting(Callable<String> one, Callable<String> other) throws Exception {
        unitOfWork.run(() -> orders.add(sale));
        DatabaseSettings settings = TestDatabase.settings();
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                Connection observer = settings.connect();
                Connection keeper = settings.connect()) {
            keeper.setAutoCommit(false);
            try (PreparedStatement keep =
                    keeper.prepareStatement("SELECT id FROM customer_order WHERE id = ? FOR UPDATE")) {
                keep.setBytes(1, bytes(sale.id().value()));
                assertThat(keep.executeQuery().next()).isTrue();
            }
            Future<String> first = threads.submit(one);
            Future<String> second = threads.submit(other);
            Instant deadline = Instant.now().plusSeconds(20);
            while (waiting(observer) < 2) {
                assertThat(Instant.now()).as("both come to wait").isBefore(deadline);
                LockSupport.parkNanos(2_000_000);
            }
            keeper.rollback();
            return List.of(first.get(), second.get());
        }
    }

    private static int waiting(Connection observer) throws SQLException {
        int waiting = 0;
        try (PreparedStatement query = observer.prepareStatement("SHOW FULL PROCESSLIST");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                boolean holds =
                        String.valueOf(rows.getString("Info")).startsWith("SELECT 1 FROM customer_order WHERE id = ");
                waiting += holds && observer.getCatalog().equals(rows.getString("db")) ? 1 : 0;
            }
        }
        return waiting;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
