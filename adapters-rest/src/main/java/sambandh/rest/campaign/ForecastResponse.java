package sambandh.rest.campaign;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.campaign.ForecastCampaign.Forecast;
import sambandh.application.campaign.ForecastCampaign.Needed;
import sambandh.domain.template.Finding;
import sambandh.rest.shared.Wire;

/** What a campaign would do, by what is known now. */
@Serdeable
@Schema(name = "CampaignForecast")
record ForecastResponse(
        @Schema(description = "Customers it is for.", example = "1400")
        long audience,

        @Schema(
                description = "How many of them, from all over, the other numbers were worked out from.",
                example = "1400")
        long lookedAt,

        @Schema(description = "Customers who would be left alone.", example = "140")
        long heldOut,

        @Schema(
                description = "Letters that would be made, those of people who are left alone among them.",
                example = "1200")
        long letters,

        @Schema(description = "Customers who have nobody to write to.", example = "60")
        long withoutPerson,

        @Schema(
                description =
                        "Letters that would not be sent when the first are due, by reason; control_group: left alone.",
                example = "{\"control_group\": 140, \"no_address\": 12}")
        Map<String, Long> notSent,

        @Schema(
                description = "Letters by the language they would be written in.",
                example = "{\"en\": 200, \"ne\": 1000}")
        Map<String, Long> languages,

        @Schema(description = "How long it takes at its pace; absent where it has none.", example = "0.06") @Nullable Double hours,

        @Schema(description = "What is to be said about the letter; errors keep it from being launched.")
        List<Found> findings,

        @Schema(description = "Only with a control group: how many it takes to see the uplift that was asked for.")
        @Nullable Sample sampleSize) {

    @Serdeable
    @Schema(name = "CampaignFinding")
    record Found(
            @Schema(
                    description = "An error keeps the campaign from being launched.",
                    allowableValues = {"error", "warning"},
                    example = "warning")
            String severity,

            @Schema(description = "What kind of fault, for programs.", example = "missing_language")
            String code,

            @Schema(description = "The variant's, where it is about one.", example = "hi") @Nullable String language,

            @Schema(description = "Only where it stands somewhere: in the subject, html, text or a part.") @Nullable String part,

            @Schema(description = "Only where it stands somewhere.") @Nullable Integer line,

            @Schema(description = "Only where it stands somewhere.") @Nullable Integer column,

            @Schema(
                    description = "What is wrong and how to mend it.",
                    example = "Readers of this language get another one.")
            String words) {
        static Found of(Finding finding) {
            return new Found(
                    Wire.code(finding.severity()),
                    finding.code(),
                    finding.language() == null ? null : finding.language().tag(),
                    finding.part(),
                    finding.line() == 0 ? null : finding.line(),
                    finding.line() == 0 ? null : finding.column(),
                    finding.words());
        }
    }

    @Serdeable
    @Schema(name = "CampaignSampleSize")
    record Sample(
            @Schema(description = "Customers who must be left alone.", example = "2186")
            long heldOut,

            @Schema(description = "Customers who must be written to.", example = "19674")
            long treated,

            @Schema(description = "Whether there are so many.", example = "false")
            boolean enough) {
        static @Nullable Sample of(@Nullable Needed needed) {
            return needed == null ? null : new Sample(needed.heldOut(), needed.treated(), needed.enough());
        }
    }

    static ForecastResponse of(Forecast forecast) {
        return new ForecastResponse(
                forecast.audience(),
                forecast.lookedAt(),
                forecast.heldOut(),
                forecast.letters(),
                forecast.withoutPerson(),
                forecast.notSent(),
                forecast.languages(),
                forecast.hours(),
                forecast.findings().stream().map(Found::of).toList(),
                Sample.of(forecast.needed()));
    }
}
