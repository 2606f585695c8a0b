package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.relationship.Effects;

/** What a type of relationship decides. */
@Serdeable
@Schema(name = "RelationshipEffects")
record EffectsBody(
        @Schema(description = "Whether contact is planned so that it never lapses.", example = "true")
        boolean nurturePlan,

        @Schema(description = "How often somebody asks how they are; absent for never.", example = "P12M") @Nullable String checkIn,

        @Schema(description = "Whether there must be a team that they reach.", example = "true")
        boolean reachableTeam,

        @Schema(description = "Working time in which that team is to answer.", example = "PT24H") @Nullable String answerWithin,

        @Schema(description = "Whether one named employee, and one who stands in, look after them.", example = "false")
        boolean namedOwner,

        @Schema(description = "Whether the customer's own page is open.", example = "false") boolean opensPage,

        @Schema(description = "Whether rules may act and answer by themselves.", example = "false") boolean rulesMayAct,

        @Schema(description = "Whether the community is open.", example = "false") boolean community) {

    static EffectsBody of(Effects effects) {
        return new EffectsBody(
                effects.nurturePlan(),
                effects.checkIn() == null ? null : effects.checkIn().toString(),
                effects.answerWithin() != null,
                effects.answerWithin() == null ? null : effects.answerWithin().toString(),
                effects.namedOwner(),
                effects.opensPage(),
                effects.rulesMayAct(),
                effects.community());
    }
}
