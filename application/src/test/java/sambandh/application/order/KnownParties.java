package sambandh.application.order;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.product.ProductId;

/** Knows the customers and products that it made itself. */
public final class KnownParties implements OrderParties {
    private final Set<CustomerId> customers = new HashSet<>();
    private final Set<ProductId> products = new HashSet<>();

    public CustomerId aCustomer() {
        CustomerId customer = new CustomerId(UUID.randomUUID());
        customers.add(customer);
        return customer;
    }

    public ProductId aProduct() {
        ProductId product = new ProductId(UUID.randomUUID());
        products.add(product);
        return product;
    }

    @Override
    public boolean isKnown(CustomerId customer) {
        return customers.contains(customer);
    }

    @Override
    public Set<ProductId> known(Set<ProductId> of) {
        return of.stream().filter(products::contains).collect(Collectors.toSet());
    }
}
