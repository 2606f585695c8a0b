package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import sambandh.domain.relationship.Relationship;
import sambandh.domain.relationship.RelationshipType;
import sambandh.rest.shared.Wire;

/** The types of relationship that there are. */
@Serdeable
@Schema(name = "RelationshipTypes")
record RelationshipTypesResponse(
        @Schema(description = "The type of those for whom nobody chose one.", example = "transactional")
        String unset,

        @Schema(description = "The seven types.") List<TypeBody> types) {
    /** One type. */
    @Serdeable
    @Schema(name = "RelationshipTypeEffects")
    record TypeBody(
            @Schema(description = "Its code.", example = "long_term")
            String type,

            @Schema(description = "What the type decides.") EffectsBody effects) {}

    static RelationshipTypesResponse all() {
        return new RelationshipTypesResponse(
                Wire.code(Relationship.UNSET.type()),
                Arrays.stream(RelationshipType.values())
                        .map(type -> new TypeBody(Wire.code(type), EffectsBody.of(type.effects())))
                        .toList());
    }
}
