package sambandh.application.product;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.product.Product;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.ExternalId;

/** Products for tests; ids are fresh, so that tests share a database. */
public final class SampleProducts {
    private String name = "Masala chai";
    private Product.Kind kind = Product.Kind.PRODUCT;
    private @Nullable Code category = new Code("tea");
    private boolean active = true;
    private Set<ExternalId> externalIds = Set.of();

    public static SampleProducts product() {
        return new SampleProducts();
    }

    public static Product.Details details(String name) {
        return product().name(name).build().details();
    }

    public static Code freshCategory() {
        return new Code("c-" + UUID.randomUUID());
    }

    public SampleProducts name(String it) {
        name = it;
        return this;
    }

    public SampleProducts kind(Product.Kind it) {
        kind = it;
        return this;
    }

    public SampleProducts category(@Nullable Code it) {
        category = it;
        return this;
    }

    public SampleProducts active(boolean it) {
        active = it;
        return this;
    }

    public SampleProducts externalIds(ExternalId... them) {
        externalIds = Set.of(them);
        return this;
    }

    public Product build() {
        return Product.make(
                new ProductId(UUID.randomUUID()),
                new Product.Details(name, kind, category, active, externalIds),
                Instant.parse("2026-03-01T08:00:00.123456Z"));
    }
}
