package sambandh.rest.campaign;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sambandh.application.campaign.EnrolmentViews;
import sambandh.rest.shared.Wire;

@Serdeable
@Schema(name = "SeriesResults")
record SeriesResultsResponse(
        @Schema(description = "How often people entered it.", example = "120")
        long enrolled,

        @Schema(description = "Who is under way.", example = "30")
        long waiting,

        @Schema(
                description = "How often it was over, by the reason.",
                example = "{\"completed\": 70, \"order.placed\": 20}")
        Map<String, Long> ended,

        @Schema(description = "Letters of each step, by how they stand.")
        List<Letters> letters) {

    @Serdeable
    @Schema(name = "SeriesLetters")
    record Letters(
            @Schema(description = "1 for the first.", example = "1")
            int step,

            @Schema(description = "As of a letter.", example = "sent")
            String state,

            @Schema(description = "Why they were not sent, as of a letter.", example = "opted_out") @Nullable String notSentBecause,

            @Schema(description = "How many.", example = "118")
            long letters) {}

    static SeriesResultsResponse of(EnrolmentViews.Results results) {
        Map<String, Long> ended = new TreeMap<>();
        results.ended().forEach((because, n) -> ended.put(because.value(), n));
        return new SeriesResultsResponse(
                results.enrolled(),
                results.waiting(),
                ended,
                results.letters().stream()
                        .map(it -> new Letters(
                                it.step(),
                                Wire.code(it.state()),
                                it.because() == null ? null : Wire.code(it.because()),
                                it.letters()))
                        .toList());
    }
}
