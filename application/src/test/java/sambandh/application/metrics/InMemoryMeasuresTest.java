package sambandh.application.metrics;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.shared.Country;

class InMemoryMeasuresTest implements MeasuresContract {
    private final InMemoryMeasures measures = new InMemoryMeasures();

    @Override
    public MeasureViews measures() {
        return measures;
    }

    @Override
    public CustomerId customerFrom(@Nullable String country) {
        CustomerId customer = new CustomerId(UUID.randomUUID());
        measures.customer(customer, country == null ? null : new Country(country));
        return customer;
    }

    @Override
    public void keep(Order order) {
        measures.order(order);
    }
}
