package sambandh.application.order;

import java.util.Set;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.product.ProductId;

/** Tells whether what an order names is there. Inside a unit of work, what is there stays until its end. */
public interface OrderParties {
    boolean isKnown(CustomerId customer);

    /** Those of them that are there, asked at once however many they are. */
    Set<ProductId> known(Set<ProductId> products);
}
