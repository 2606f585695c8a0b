package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Why a customer buys and stays. */
@Serdeable
@Schema(name = "CustomerMotives")
record CustomerMotivesResponse(
        @Schema(description = "In the order in which they were told.") List<MotiveBody> motives) {}
