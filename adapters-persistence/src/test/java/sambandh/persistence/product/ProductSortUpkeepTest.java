package sambandh.persistence.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.product.Products;
import sambandh.application.product.SampleProducts;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.product.Product;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

class ProductSortUpkeepTest {
    private final Db db = TestContext.bean(Db.class);

    /** As an older release leaves them, which knows nothing of the column. */
    @Test
    void names_of_an_older_release_are_sorted_afterwards() {
        Product it = SampleProducts.product().name("Äpfel  & Tee").build();
        UUID id = it.id().value();
        TestContext.bean(UnitOfWork.class).run(() -> {
            TestContext.bean(Products.class).add(it);
            db.write("UPDATE product SET sort_name = '' WHERE id = ?", id);
        });
        ProductSortUpkeep upkeep = TestContext.bean(ProductSortUpkeep.class);
        while (upkeep.step()) {}
        assertThat(db.list("SELECT sort_name FROM product WHERE id = ?", row -> row.text("sort_name"), id))
                .containsExactly("apfel tee");
    }
}
