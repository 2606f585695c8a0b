package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.relationship.Motive;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** Why a customer buys or stays. */
@Serdeable
@Schema(name = "CustomerMotiveRequest")
record MotiveRequest(
        @Schema(description = "One of /motives.", example = "quality") String motive,

        @Schema(description = "The order that it was the motive of, for motives of buying.", format = "uuid")
        @Nullable String orderId) {
    record Read(Motive motive, @Nullable UUID orderId) {}

    Read toDomain() {
        Faults faults = new Faults();
        var which = faults.required("/motive", motive, code -> Wire.of(Motive.class, code));
        var order = faults.optional("/orderId", orderId, Wire::idInBody);
        faults.orThrow();
        return new Read(which.get(), order.orNull());
    }
}
