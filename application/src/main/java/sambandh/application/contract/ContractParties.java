package sambandh.application.contract;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.Customers;
import sambandh.application.product.Products;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Fault;

/** Whether what a contract names is there. */
final class ContractParties {
    private final Customers customers;
    private final Products products;

    ContractParties(Customers customers, Products products) {
        this.customers = customers;
        this.products = products;
    }

    Optional<Fault> customer(CustomerId id) {
        return customers.find(id).isPresent()
                ? Optional.empty()
                : Optional.of(new Fault("/customerId", "unknown_customer", "There is no such customer."));
    }

    Optional<Fault> product(@Nullable ProductId id) {
        return id == null || products.find(id).isPresent()
                ? Optional.empty()
                : Optional.of(new Fault("/productId", "unknown_product", "There is no such product."));
    }
}
