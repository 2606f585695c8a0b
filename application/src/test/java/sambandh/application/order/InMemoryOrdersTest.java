package sambandh.application.order;

import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.product.ProductId;

class InMemoryOrdersTest implements OrdersContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryOrders orders = new InMemoryOrders(unitOfWork);
    private final KnownParties parties = new KnownParties();

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public OrderViews views() {
        return orders;
    }

    @Override
    public OrderParties parties() {
        return parties;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public CustomerId aCustomer() {
        return parties.aCustomer();
    }

    @Override
    public ProductId aProduct() {
        return parties.aProduct();
    }
}
