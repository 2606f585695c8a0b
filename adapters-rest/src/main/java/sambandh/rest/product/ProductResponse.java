package sambandh.rest.product;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.product.Product;
import sambandh.rest.shared.ExternalIdBody;
import sambandh.rest.shared.Wire;

/** A product or a service that the company sells. */
@Serdeable
@Schema(name = "Product")
record ProductResponse(
        UUID id,

        @Schema(description = "What it is called.", example = "Darjeeling first flush, 250 g")
        String name,

        @Schema(
                description = "A product or a service.",
                allowableValues = {"product", "service"},
                example = "product")
        String kind,

        @Schema(description = "The company's own code.", example = "tea") @Nullable String category,

        @Schema(description = "Whether it is sold still.") boolean active,
        List<ExternalIdBody> externalIds,
        Instant createdAt,
        Instant changedAt) {

    static ProductResponse of(Product product) {
        Product.Details d = product.details();
        return new ProductResponse(
                product.id().value(),
                d.name(),
                Wire.code(d.kind()),
                d.category() == null ? null : d.category().value(),
                d.active(),
                ExternalIdBody.of(d.externalIds()),
                product.createdAt(),
                product.changedAt());
    }
}
