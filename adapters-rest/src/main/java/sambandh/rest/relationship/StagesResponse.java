package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.relationship.RelationshipViews.Shown;
import sambandh.rest.shared.Wire;

/** All stages of a customer, and all that was told. */
@Serdeable
@Schema(name = "Stages")
record StagesResponse(
        @Schema(description = "Without a gap; the first has no beginning, the last no end.") List<PeriodBody> periods,

        @Schema(description = "What was told, in the order of its days, whether or not it changed anything.")
        List<EvidenceBody> told) {
    /** Days on which a stage, and what shows it, were the same. */
    @Serdeable
    @Schema(name = "StagePeriod")
    record PeriodBody(
            @Schema(description = "The first day; absent for the beginning of time.") @Nullable LocalDate from,

            @Schema(description = "The day after the last; absent for no end.") @Nullable LocalDate until,

            @Schema(description = "The stage.", example = "awareness") String stage,

            @Schema(description = "The first day of the stage.") @Nullable LocalDate since,

            @Schema(description = "What shows it; absent where nothing was known.") @Nullable CauseBody evidence) {}

    static StagesResponse of(Shown shown) {
        return new StagesResponse(
                shown.stages().periods().stream()
                        .map(it -> new PeriodBody(
                                it.from(),
                                it.until(),
                                Wire.code(it.stage()),
                                it.since(),
                                RelationshipResponse.cause(shown, it.cause())))
                        .toList(),
                shown.told().stream().map(EvidenceBody::of).toList());
    }
}
