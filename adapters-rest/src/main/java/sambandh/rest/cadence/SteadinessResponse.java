package sambandh.rest.cadence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.cadence.Steadiness;
import sambandh.rest.shared.Wire;

@Serdeable
@Schema(name = "Steadiness")
record SteadinessResponse(
        @Schema(description = "Days of the last year with a contact.", example = "9")
        int contacts,

        @Schema(description = "Days from one to the next, on average.", example = "31.5") @Nullable Double meanGap,

        @Schema(
                description =
                        "B = (sigma - mu) / (sigma + mu) of the gaps: -1 for the clock, 0 for chance, towards 1 for bursts;"
                                + " absent with fewer than three contacts.",
                example = "-0.42")
        @Nullable Double burstiness,

        @Schema(description = "Days, the gap until today included.", example = "48") @Nullable Integer longestGap,

        @Schema(description = "Days since the last contact.", example = "12") @Nullable Integer sinceLast,

        @Schema(
                description =
                        "feast: three contacts or more closer than the plan has them; famine: a gap longer than the plan lets"
                                + " it be; famine_now: the one until today is.",
                example = "[\"famine\"]")
        List<String> flags) {
    static SteadinessResponse of(Steadiness s) {
        return new SteadinessResponse(
                s.contacts(),
                s.meanGap(),
                s.burstiness(),
                s.longestGap(),
                s.sinceLast(),
                s.flags().stream().map(Wire::code).sorted().toList());
    }
}
