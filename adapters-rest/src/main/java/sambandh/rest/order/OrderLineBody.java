package sambandh.rest.order;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import sambandh.domain.order.OrderLine;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.MoneyBody;
import sambandh.rest.shared.Wire;

/** A line of an order. */
@Serdeable
@Schema(name = "OrderLine")
record OrderLineBody(
        @Schema(
                description = "The product's id; absent for what is not in the catalogue.",
                format = "uuid",
                example = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a")
        @Nullable String productId,

        @Schema(description = "One line in any script.", example = "Darjeeling first flush, 250 g", maxLength = 500)
        @Nullable String description,

        @Schema(
                description = "At most 13 digits before the point and 4 behind it; negative where goods go back.",
                example = "2")
        BigDecimal quantity,

        @Schema(description = "In the order's currency.") MoneyBody unitPrice,

        @Schema(description = "What the line comes to; otherwise quantity times unitPrice, to four places.") @Nullable MoneyBody amount) {

    static OrderLineBody of(OrderLine line) {
        return new OrderLineBody(
                line.productId() == null ? null : line.productId().value().toString(),
                line.description(),
                line.quantity(),
                MoneyBody.of(line.unitPrice()),
                MoneyBody.of(line.amount()));
    }

    OrderLine toDomain() {
        Faults faults = new Faults();
        var readProduct = faults.optional("/productId", productId, id -> new ProductId(Wire.idInBody(id)));
        var readDescription = faults.optional("/description", description, OrderLine::description);
        var readQuantity = faults.required("/quantity", quantity, OrderLine::quantity);
        var readPrice = faults.required("/unitPrice", unitPrice, MoneyBody::toDomain);
        var readAmount = faults.optional("/amount", amount, MoneyBody::toDomain);
        faults.orThrow();
        var line = faults.attempt(
                "/amount",
                () -> OrderLine.of(
                        readProduct.orNull(),
                        readDescription.orNull(),
                        readQuantity.get(),
                        readPrice.get(),
                        readAmount.orNull()));
        faults.orThrow();
        return line.get();
    }
}
