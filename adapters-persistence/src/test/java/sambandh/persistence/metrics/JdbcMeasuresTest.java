package sambandh.persistence.metrics;

import io.micronaut.context.ApplicationContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import sambandh.application.metrics.MeasureViews;
import sambandh.application.metrics.MeasuresContract;
import sambandh.application.order.Orders;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.persistence.order.TestParties;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestDatabase;

/** In a schema of its own, since measures see every order there is. */
class JdbcMeasuresTest implements MeasuresContract {
    private static final ApplicationContext CONTEXT = ApplicationContext.builder()
            .properties(TestDatabase.freshSchema().properties())
            .start();

    private final UnitOfWork unitOfWork = CONTEXT.getBean(UnitOfWork.class);
    private final Db db = CONTEXT.getBean(Db.class);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @BeforeEach
    void begin_with_no_orders() {
        unitOfWork.run(() -> {
            db.write("DELETE FROM customer_order WHERE refers_to IS NOT NULL");
            db.write("DELETE FROM customer_order");
        });
    }

    @Override
    public MeasureViews measures() {
        return CONTEXT.getBean(MeasureViews.class);
    }

    @Override
    public CustomerId customerFrom(@Nullable String country) {
        return new CustomerId(TestParties.customer(unitOfWork, db, UUID.randomUUID(), country));
    }

    @Override
    public void keep(Order order) {
        unitOfWork.run(() -> CONTEXT.getBean(Orders.class).add(order));
    }
}
