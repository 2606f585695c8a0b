package sambandh.rest.product;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.product.Product;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.ExternalIdBody;
import sambandh.rest.shared.Wire;

/** What people edit of a product. */
@Serdeable
@Schema(name = "ProductRequest")
record ProductRequest(
        @Schema(description = "One line in any script.", example = "Darjeeling first flush, 250 g", maxLength = 200)
        String name,

        @Schema(
                description = "Otherwise product.",
                allowableValues = {"product", "service"},
                example = "product")
        @Nullable String kind,

        @Schema(description = "The company's own code.", example = "tea") @Nullable String category,

        @Schema(description = "Whether it is still sold; otherwise true.") @Nullable Boolean active,

        @Schema(description = "What other systems call it.") @Nullable List<ExternalIdBody> externalIds) {

    static ProductRequest of(Product product) {
        Product.Details d = product.details();
        return new ProductRequest(
                d.name(),
                Wire.code(d.kind()),
                d.category() == null ? null : d.category().value(),
                d.active(),
                ExternalIdBody.of(d.externalIds()));
    }

    Product.Details toDetails() {
        Faults faults = new Faults();
        var readName = faults.required("/name", name, Product.Details::name);
        var readKind = faults.optional("/kind", kind, code -> Wire.of(Product.Kind.class, code));
        var readCategory = faults.optional("/category", category, Code::new);
        var readIds = faults.eachOnce("/externalIds", externalIds, 20, ExternalIdBody::toDomain);
        faults.orThrow();
        return new Product.Details(
                readName.get(),
                readKind.or(Product.Kind.PRODUCT),
                readCategory.orNull(),
                active == null || active,
                readIds.get());
    }
}
