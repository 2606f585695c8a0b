package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import sambandh.application.relationship.RelationshipViews;
import sambandh.domain.relationship.Stage;
import sambandh.rest.shared.Wire;

/** How many customers were in each stage. */
@Serdeable
@Schema(name = "StageCounts")
record StageCountsResponse(
        @Schema(description = "The day that is told of, a business date.")
        LocalDate asOf,

        @Schema(description = "Each stage with how many customers are at it.")
        List<CountBody> stages,

        @Schema(description = "Those in exploration of whom nothing was known yet on that day.", example = "12")
        long unknown,

        @Schema(description = "Customers of an import whose stages are not worked out yet.", example = "0")
        long behind) {
    /** Customers in one stage. */
    @Serdeable
    @Schema(name = "StageCount")
    record CountBody(
            @Schema(description = "The stage.", example = "awareness")
            String stage,

            @Schema(description = "How many customers.", example = "381")
            long customers) {}

    static StageCountsResponse of(RelationshipViews.Count count, LocalDate asOf) {
        return new StageCountsResponse(
                asOf,
                Arrays.stream(Stage.values())
                        .map(stage -> new CountBody(
                                Wire.code(stage), count.customers().getOrDefault(stage, 0L)))
                        .toList(),
                count.unknown(),
                count.behind());
    }
}
