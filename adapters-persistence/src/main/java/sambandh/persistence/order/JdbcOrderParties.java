package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import sambandh.application.order.OrderParties;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.product.ProductId;
import sambandh.persistence.shared.Db;

/** Shared locks keep what is there until the unit of work ends; FOR SHARE is not known to both servers. */
@Singleton
class JdbcOrderParties implements OrderParties {
    private final Db db;

    JdbcOrderParties(Db db) {
        this.db = db;
    }

    @Override
    public boolean isKnown(CustomerId customer) {
        return db.exists("SELECT 1 FROM customer WHERE id = ? LOCK IN SHARE MODE", customer.value());
    }

    @Override
    public Set<ProductId> known(Set<ProductId> products) {
        String places = String.join(", ", Collections.nCopies(products.size(), "?"));
        return new HashSet<>(db.list(
                "SELECT id FROM product WHERE id IN (" + places + ") LOCK IN SHARE MODE",
                products.stream().map(ProductId::value).toList(),
                row -> new ProductId(row.uuid("id"))));
    }
}
