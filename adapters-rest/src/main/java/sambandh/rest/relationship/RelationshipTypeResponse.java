package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.relationship.Relationship;
import sambandh.rest.shared.Wire;

/** What kind of relationship a customer has, and had. */
@Serdeable
@Schema(name = "RelationshipType")
record RelationshipTypeResponse(
        @Schema(description = "The primary type.", example = "long_term")
        String type,

        @Schema(description = "Whether somebody chose it.", example = "true")
        boolean chosen,

        @Schema(description = "Types that are offered besides.", example = "[\"self_service\"]")
        List<String> modes,

        @Schema(description = "What the type decides.") EffectsBody effects,

        @Schema(description = "What was chosen, the newest first.")
        List<ChangeBody> changes) {
    /** A type that was chosen. */
    @Serdeable
    @Schema(name = "RelationshipTypeChange")
    record ChangeBody(
            @Schema(description = "The primary type.", example = "long_term")
            String type,

            @Schema(description = "Types that are offered besides.", example = "[\"self_service\"]")
            List<String> modes,

            @Schema(description = "From which day on.") LocalDate day,

            @Schema(description = "Why.", example = "Buys every month since March.") @Nullable String reason,

            @Schema(description = "Who chose it.", example = "user:0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a")
            String by,

            @Schema(description = "When it was chosen.") Instant at) {}

    static RelationshipTypeResponse of(Relationship relationship, List<Relationship.Change> changes) {
        return new RelationshipTypeResponse(
                Wire.code(relationship.kind().type()),
                relationship.isChosen(),
                modes(relationship.kind()),
                EffectsBody.of(relationship.effects()),
                changes.stream()
                        .map(it -> new ChangeBody(
                                Wire.code(it.kind().type()), modes(it.kind()), it.day(), it.reason(), it.by(), it.at()))
                        .toList());
    }

    static List<String> modes(Relationship.Kind kind) {
        return kind.modes().stream().sorted().map(Wire::code).toList();
    }
}
