package sambandh.application.product;

import java.util.Optional;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.product.Product;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.ExternalId;

/** The products of the company. Writing wants a unit of work. */
public interface Products {
    Optional<Product> find(ProductId id);

    Optional<Product> findByExternalId(ExternalId id);

    void add(Product product);

    /**
     * Puts the product in the place of its version before.
     *
     * @throws LostUpdate when that is no longer the newest
     */
    void replace(Product product);
}
