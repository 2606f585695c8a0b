package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import sambandh.domain.relationship.Motive;
import sambandh.rest.shared.Wire;

/** The motives that there are, and how many customers have each. */
@Serdeable
@Schema(name = "Motives")
record MotivesResponse(
        @Schema(description = "Each with how many customers have it.")
        List<CountBody> motives) {
    /** A motive. */
    @Serdeable
    @Schema(name = "Motive")
    record CountBody(
            @Schema(description = "Its code.", example = "quality")
            String motive,

            @Schema(
                    description = "What it is the motive for.",
                    allowableValues = {"buying", "staying"},
                    example = "buying")
            String purpose,

            @Schema(description = "In the language asked for.", example = "The quality")
            String title,

            @Schema(description = "How many customers have it.", example = "17")
            long customers) {}

    static MotivesResponse of(Map<Motive, Long> counts, List<LanguageRange> languages) {
        return new MotivesResponse(Arrays.stream(Motive.values())
                .map(it -> new CountBody(
                        Wire.code(it), Wire.code(it.purpose()), it.words().in(languages), counts.getOrDefault(it, 0L)))
                .toList());
    }
}
