package sambandh.rest.tie;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.tie.Tie;
import sambandh.rest.shared.Wire;

/** That two are tied to each other. */
@Serdeable
@Schema(name = "Tie")
record TieResponse(
        UUID id,

        @Schema(
                description = "What from is to to.",
                allowableValues = {"works_with", "refers", "belongs_to", "parent_of", "knows"},
                example = "refers")
        String kind,

        @Schema(description = "false: it is the same the other way round.", example = "true")
        boolean directed,

        @Schema(description = "Where it begins.") TiePartyBody from,

        @Schema(description = "Where it ends; of ties that go both ways the other one.")
        TiePartyBody to,

        @Schema(description = "The first day; absent where it is not known.", example = "2024-04-14") @Nullable LocalDate since,

        @Schema(description = "The last day; absent while there is none.", example = "2026-04-13") @Nullable LocalDate until,

        Instant createdAt,
        Instant changedAt) {
    static TieResponse of(Tie tie) {
        return new TieResponse(
                tie.id().value(),
                Wire.code(tie.ends().kind()),
                tie.ends().kind().isDirected(),
                TiePartyBody.of(tie.ends().from()),
                TiePartyBody.of(tie.ends().to()),
                tie.span().since(),
                tie.span().until(),
                tie.createdAt(),
                tie.changedAt());
    }
}
