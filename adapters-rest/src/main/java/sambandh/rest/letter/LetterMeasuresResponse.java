package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Measures.Measured;

/** What a letter's reader has opened and followed. */
@Serdeable
@Schema(name = "LetterMeasures")
record LetterMeasuresResponse(
        @Schema(
                description =
                        "Whether it is counted: the company wants it, and the reader had said yes when it was sent.",
                example = "true")
        boolean measured,

        @Schema(description = "How often it was opened, as far as can be known.", example = "2")
        long opens,

        @Schema(description = "How often a link of it was followed.", example = "1")
        long clicks,

        @Schema(description = "Absent where it was not.") @Nullable Instant firstOpenedAt,

        @Schema(description = "Absent where it was not.") @Nullable Instant firstClickedAt) {
    static LetterMeasuresResponse of(Optional<Measured> counted) {
        Measured it = counted.orElse(Measured.NOTHING_YET);
        return new LetterMeasuresResponse(
                counted.isPresent(), it.opens(), it.clicks(), it.firstOpenedAt(), it.firstClickedAt());
    }
}
