package sambandh.persistence.order;

import sambandh.application.order.OrderParties;
import sambandh.application.order.OrderViews;
import sambandh.application.order.Orders;
import sambandh.application.order.OrdersContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.product.ProductId;
import sambandh.persistence.shared.TestContext;

class JdbcOrdersTest implements OrdersContract {
    @Override
    public Orders orders() {
        return TestContext.bean(Orders.class);
    }

    @Override
    public OrderViews views() {
        return TestContext.bean(OrderViews.class);
    }

    @Override
    public OrderParties parties() {
        return TestContext.bean(OrderParties.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Override
    public CustomerId aCustomer() {
        return new CustomerId(TestParties.customer());
    }

    @Override
    public ProductId aProduct() {
        return new ProductId(TestParties.product());
    }
}
