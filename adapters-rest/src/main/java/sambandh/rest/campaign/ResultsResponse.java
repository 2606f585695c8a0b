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

            @Schema(description = "Letters in all.", example = "1000")
            long letters,

            @Schema(description = "Those that a mail server has taken.", example = "980")
            long sent,

            @Schema(description = "Those that were held back.", example = "19")
            long notSent,

            @Schema(
                    description = "Those that were refused or came back, and those whose fate nobody knows.",
                    example = "1")
            long failed,

            @Schema(
                    description = "Those that have left and whose readers let it be counted what they open and follow.",
                    example = "120")
            long measured,

            @Schema(description = "Of the measured.", example = "80")
            long opened,

            @Schema(description = "Of the measured: a link of it was followed.", example = "30")
            long clicked) {}

    static ResultsResponse of(List<MailingViews.Result> results) {
        return new ResultsResponse(results.stream()
                .map(r -> new Result(
                        r.value(),
                        r.letters(),
                        r.sent(),
                        r.notSent(),
                        r.failed(),
                        r.measured(),
                        r.opened(),
                        r.clicked()))
                .toList());
    }
}
