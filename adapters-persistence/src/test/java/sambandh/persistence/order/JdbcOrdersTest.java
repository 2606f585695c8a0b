package sambandh.persistence.order;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.order.OrderParties;
import sambandh.application.order.OrderViews;
import sambandh.application.order.Orders;
import sambandh.application.order.OrdersContract;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.product.ProductId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestDatabase;

/** On a schema of its own, since its company's days are those of Kolkata. */
class JdbcOrdersTest implements OrdersContract {
    private static final ApplicationContext CONTEXT = ApplicationContext.builder()
            .properties(TestDatabase.freshSchema().properties())
            .singletons(Clock.systemUTC(), new Bells(), (Ids) UUID::randomUUID)
            .start();

    static {
        CompanyProfile.Details d = CompanyProfile.UNSET.details();
        CompanyProfile.Details there = new CompanyProfile.Details(
                d.name(), d.currency(), ZoneId.of("Asia/Kolkata"), d.language(), null, null, null, null);
        bean(UnitOfWork.class)
                .run(() -> bean(CompanyProfiles.class)
                        .replace(CompanyProfile.UNSET.change(there, Instant.parse("2020-01-01T00:00:00Z"))));
    }

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    private static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    @Override
    public Orders orders() {
        return bean(Orders.class);
    }

    @Override
    public OrderViews views() {
        return bean(OrderViews.class);
    }

    @Override
    public OrderParties parties() {
        return bean(OrderParties.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return bean(UnitOfWork.class);
    }

    @Override
    public CustomerId aCustomer() {
        return new CustomerId(TestParties.customer(unitOfWork(), bean(Db.class), UUID.randomUUID(), null));
    }

    @Override
    public ProductId aProduct() {
        return new ProductId(TestParties.product(unitOfWork(), bean(Db.class)));
    }
}
