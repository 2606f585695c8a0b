package sambandh.application.product;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.product.Product;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

/** Products to look at. */
public interface ProductViews {
    /** Sorts by {@code name} or {@code createdAt}. */
    record Filter(
            Product.@Nullable Kind kind,
            @Nullable Code category,
            @Nullable Boolean active) {}

    Page<Product> list(Scope scope, Filter filter, Page.Wanted wanted);

    Optional<Product> find(Scope scope, ProductId id);
}
