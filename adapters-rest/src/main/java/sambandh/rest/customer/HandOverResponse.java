package sambandh.rest.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.HandOver;
import sambandh.rest.shared.Wire;

/** All customers of one employee on their way to others. */
@Serdeable
@Schema(name = "HandOver")
record HandOverResponse(
        UUID id,
        @Schema(description = "Whose customers go over.") UUID employeeId,

        @Schema(
                description = "waiting: nobody is left who could take over; it goes on by itself once there is.",
                allowableValues = {"running", "waiting", "done"},
                example = "running")
        String state,

        @Schema(description = "How much is done, 0 to 1.", example = "0.5")
        double progress,

        @Schema(description = "Customers there were to own at the beginning.", example = "80")
        long owned,

        @Schema(description = "Customers there were to cover at the beginning.", example = "5")
        long covered,

        @Schema(description = "Who gets how many, and why.") List<HandOverShareBody> shares,

        @Schema(description = "Whether each customer gets a letter that says who is next.")
        boolean tellCustomers,

        @Schema(description = "Who began it.", example = "user:0198f2a4-3b1e-7c55-9a60-5d7b1c2e4f60")
        String by,

        Instant createdAt,

        @Schema(description = "Why it waits.", example = "nobody_takes_over") @Nullable String problem,

        @Schema(description = "Absent while it is under way.") @Nullable Instant finishedAt) {

    static HandOverResponse of(HandOver h, HandOverWords words) {
        return new HandOverResponse(
                h.id().value(),
                h.from().value(),
                Wire.code(h.state()),
                h.progress(),
                h.owned(),
                h.covered(),
                h.to().stream().map(share -> HandOverShareBody.of(share, words)).toList(),
                h.tellCustomers(),
                h.by(),
                h.createdAt(),
                h.problem(),
                h.finishedAt());
    }
}
