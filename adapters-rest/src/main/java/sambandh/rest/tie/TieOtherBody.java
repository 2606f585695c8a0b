package sambandh.rest.tie;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.tie.Party;

/** The other end of a tie, which is never the same as the first: either a customer or a person. */
@Serdeable
@Schema(name = "TieOther")
record TieOtherBody(
        @Schema(description = "A customer.", format = "uuid", example = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6b")
        @Nullable String customerId,

        @Schema(description = "Only in place of customerId: a person.", format = "uuid") @Nullable String personId) {
    /** @throws sambandh.domain.shared.InvalidInput naming what is wrong */
    Party toDomain() {
        return new TiePartyBody(customerId, personId).toDomain();
    }
}
