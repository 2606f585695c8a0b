package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.relationship.RelationshipViews.Shown;
import sambandh.domain.relationship.Relationship;
import sambandh.domain.relationship.StageHistory.Cause;
import sambandh.domain.relationship.StageHistory.Period;
import sambandh.rest.shared.Wire;

/** Who a customer is to the company, on a day. */
@Serdeable
@Schema(name = "Relationship")
record RelationshipResponse(
        @Schema(description = "The day that is told of, a business date.")
        LocalDate asOf,

        @Schema(description = "The primary type; transactional where nobody had chosen one.", example = "long_term")
        String type,

        @Schema(description = "Types that were offered besides.", example = "[\"self_service\"]")
        List<String> modes,

        @Schema(description = "What the type decides.") EffectsBody effects,

        @Schema(description = "What the type wants and is not there.", example = "[\"owner\"]")
        List<String> missing,

        @Schema(
                description = "How far it had come.",
                allowableValues = {"exploration", "awareness", "expansion", "commitment", "dissolution"},
                example = "awareness")
        String stage,

        @Schema(description = "The first day of that stage; absent where nothing was known yet.") @Nullable LocalDate stageSince,

        @Schema(description = "What shows it; absent where nothing was known yet.") @Nullable CauseBody evidence) {

    static RelationshipResponse of(Shown shown, LocalDate asOf) {
        Period period = shown.stages().on(asOf);
        Relationship.Kind kind = shown.kindOn(asOf);
        return new RelationshipResponse(
                asOf,
                Wire.code(kind.type()),
                RelationshipTypeResponse.modes(kind),
                EffectsBody.of(kind.effects()),
                kind.effects().namedOwner() && !shown.hasOwner() ? List.of("owner") : List.of(),
                Wire.code(period.stage()),
                period.since(),
                cause(shown, period.cause()));
    }

    static @Nullable CauseBody cause(Shown shown, @Nullable Cause cause) {
        if (cause == null) {
            return null;
        }
        UUID reference = cause.reference();
        return CauseBody.of(cause, shown.told().stream().anyMatch(it -> it.id().equals(reference)));
    }
}
