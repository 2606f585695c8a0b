package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.relationship.Relationship;
import sambandh.domain.relationship.Relationship.Kind;
import sambandh.domain.relationship.RelationshipType;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** What kind of relationship a customer is to have. */
@Serdeable
@Schema(name = "RelationshipTypeRequest")
record RelationshipTypeBody(
        @Schema(
                description = "The primary type.",
                allowableValues = {
                    "transactional",
                    "long_term",
                    "personal_assistance",
                    "dedicated_assistance",
                    "self_service",
                    "automated_services",
                    "communities"
                },
                example = "long_term")
        String type,

        @Schema(description = "Types that are offered besides, as service modes.", example = "[\"self_service\"]")
        @Nullable List<String> modes,

        @Schema(description = "Why, in your own words.", example = "Buys every month since March.", maxLength = 1000)
        @Nullable String reason) {

    record Chosen(Kind kind, @Nullable String reason) {}

    Chosen toDomain() {
        Faults faults = new Faults();
        var readType = faults.required("/type", type, code -> Wire.of(RelationshipType.class, code));
        var readModes = faults.eachOnce(
                "/modes",
                modes,
                RelationshipType.values().length,
                (String code) -> Wire.of(RelationshipType.class, code));
        var readReason = faults.optional("/reason", reason, Relationship::reason);
        faults.orThrow();
        return new Chosen(new Kind(readType.get(), readModes.get()), readReason.orNull());
    }
}
