package sambandh.application.metrics;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.order.HistoryViews;
import sambandh.application.order.InMemoryHistories;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.shared.Country;

class MeasuresTest implements MeasuresContract {
    private final InMemoryHistories histories = new InMemoryHistories();

    @Override
    public HistoryViews histories() {
        return histories;
    }

    @Override
    public CustomerId customerFrom(@Nullable String country) {
        CustomerId customer = new CustomerId(UUID.randomUUID());
        histories.customer(customer, country == null ? null : new Country(country));
        return customer;
    }

    @Override
    public void keep(Order order) {
        histories.order(order);
    }

    @Override
    public UUID setOf(CustomerId... customers) {
        UUID id = UUID.randomUUID();
        histories.set(id, customers);
        return id;
    }
}
