package sambandh.rest.campaign;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.MailingViews;

/** What became of a campaign's letters, by one thing; the fifty most frequent, the rest together. */
@Serdeable
@Schema(name = "CampaignResults")
record ResultsResponse(
        @Schema(description = "The most frequent first.") List<Result> items) {
    @Serdeable
    @Schema(name = "CampaignResult")
    record Result(
            @Schema(
                    description =
                            "The language, the domain, or the hour in UTC; absent of letters that have none yet, * of all"
                                    + " that are not shown.",
                    example = "ne")
            @Nullable String value,

            @Schema(example = "1000") long letters,
            @Schema(example = "980") long sent,
            @Schema(example = "19") long notSent,
            @Schema(example = "1") long failed) {}

    static ResultsResponse of(List<MailingViews.Result> results) {
        return new ResultsResponse(results.stream()
                .map(r -> new Result(r.value(), r.letters(), r.sent(), r.notSent(), r.failed()))
                .toList());
    }
}
