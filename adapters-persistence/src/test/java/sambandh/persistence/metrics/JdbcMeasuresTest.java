package sambandh.persistence.metrics;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import sambandh.application.metrics.MeasuresContract;
import sambandh.application.order.HistoryViews;
import sambandh.application.order.Orders;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.shared.Scope;
import sambandh.persistence.order.TestParties;
import sambandh.persistence.shared.CustomerCondition;
import sambandh.persistence.shared.CustomerSets;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestDatabase;

/** In a schema of its own, since measures see every order there is. */
class JdbcMeasuresTest implements MeasuresContract {
    private static final Map<UUID, List<CustomerId>> SETS = new HashMap<>();
    private static final ApplicationContext CONTEXT = ApplicationContext.builder()
            .properties(TestDatabase.freshSchema().properties())
            .singletons((CustomerSets) JdbcMeasuresTest::members)
            .start();

    private final UnitOfWork unitOfWork = CONTEXT.getBean(UnitOfWork.class);
    private final Db db = CONTEXT.getBean(Db.class);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @BeforeEach
    void begin_with_no_orders() {
        unitOfWork.run(() -> Stream.of(
                        "customer_order WHERE refers_to IS NOT NULL",
                        "customer_order",
                        "customer_history",
                        "customer_totals")
                .forEach(table -> db.write("DELETE FROM " + table)));
    }

    @Override
    public HistoryViews histories() {
        return CONTEXT.getBean(HistoryViews.class);
    }

    @Override
    public CustomerId customerFrom(@Nullable String country) {
        return new CustomerId(TestParties.customer(unitOfWork, db, UUID.randomUUID(), country));
    }

    @Override
    public void keep(Order order) {
        unitOfWork.run(() -> CONTEXT.getBean(Orders.class).add(order));
    }

    @Override
    public UUID setOf(CustomerId... customers) {
        UUID id = UUID.randomUUID();
        SETS.put(id, List.of(customers));
        return id;
    }

    private static Optional<CustomerCondition> members(UUID id, Scope scope) {
        return Optional.ofNullable(SETS.get(id))
                .map(customers -> new CustomerCondition(
                        "{customer} IN ("
                                + String.join(
                                        ", ", customers.stream().map(_ -> "?").toList()) + ")",
                        customers.stream().map(CustomerId::value).toList()));
    }
}
