package sambandh.rest.segment;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.Customer;
import sambandh.rest.shared.Wire;

/** A customer in short. */
@Serdeable
@Schema(name = "SegmentMember")
record MemberResponse(
        UUID id,
        @Schema(example = "Himal Traders") String name,

        @Schema(
                allowableValues = {"organisation", "household", "private_person"},
                example = "organisation")
        String kind,

        @Schema(description = "ISO 3166", example = "NP") @Nullable String country,

        @Schema(description = "The company's own code.", example = "hospitality") @Nullable String industry,

        @Schema(description = "The employee who looks after them.") @Nullable UUID ownerId) {

    static MemberResponse of(Customer customer) {
        Customer.Details d = customer.details();
        return new MemberResponse(
                customer.id().value(),
                d.name(),
                Wire.code(d.kind()),
                d.country() == null ? null : d.country().code(),
                d.industry() == null ? null : d.industry().value(),
                d.ownerId() == null ? null : d.ownerId().value());
    }
}
