package sambandh.rest.cadence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.cadence.PlanAudience;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;

/** For whom a plan is. */
@Serdeable
@Schema(name = "PlanFor")
record PlanForBody(
        @Schema(description = "For who ordered one of these; everybody where it is empty.") @Nullable List<UUID> productIds,

        @Schema(description = "For who ordered a product of one of these.", example = "[\"pumps\"]") @Nullable List<String> categories,

        @Schema(description = "For customers of these.", example = "[\"farming\"]") @Nullable List<String> industries,

        @Schema(description = "For relationships of these types.", example = "[\"key_account\"]") @Nullable List<String> relationshipTypes) {
    private static final int MOST = 200;

    static PlanForBody of(PlanAudience a) {
        return new PlanForBody(
                a.products().stream().map(ProductId::value).sorted().toList(),
                a.categories().stream().map(Code::value).sorted().toList(),
                a.industries().stream().map(Code::value).sorted().toList(),
                a.relationshipTypes().stream().map(Code::value).sorted().toList());
    }

    /** @throws sambandh.domain.shared.InvalidInput with all faults */
    PlanAudience toAudience() {
        Faults faults = new Faults();
        var products = faults.eachOnce("/productIds", productIds, MOST, ProductId::new);
        var readCategories = faults.eachOnce("/categories", categories, MOST, Code::new);
        var readIndustries = faults.eachOnce("/industries", industries, MOST, Code::new);
        var readTypes = faults.eachOnce("/relationshipTypes", relationshipTypes, MOST, Code::new);
        faults.orThrow();
        return new PlanAudience(products.get(), readCategories.get(), readIndustries.get(), readTypes.get());
    }
}
