package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sambandh.domain.relationship.Evidence;
import sambandh.domain.relationship.Evidence.Content;
import sambandh.domain.relationship.Stage;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** A stage that is set by hand. */
@Serdeable
@Schema(name = "StageRequest")
record StageRequest(
        @Schema(
                description = "One on or one back; who comes back begins again at expansion.",
                allowableValues = {"awareness", "expansion", "commitment"},
                example = "awareness")
        String stage,

        @Schema(description = "From which business date on; otherwise today.", example = "2026-01-15") @Nullable String day,

        @Schema(description = "Why, in your own words.", example = "Visited the garden and knows us well.", maxLength = 1000)
        String reason) {

    EvidenceRequest.Read toDomain() {
        Faults faults = new Faults();
        var readStage = faults.required("/stage", stage, code -> Wire.of(Stage.class, code));
        var readDay = faults.optional("/day", day, WireDay::of);
        var readReason = faults.required("/reason", reason, Evidence::text);
        faults.orThrow();
        LocalDate on = readDay.orNull();
        return new EvidenceRequest.Read(on, Content.byHand(readStage.get(), readReason.get()));
    }
}
