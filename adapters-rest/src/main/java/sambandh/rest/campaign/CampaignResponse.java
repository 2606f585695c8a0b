package sambandh.rest.campaign;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.segment.ConditionText;
import sambandh.rest.shared.Wire;

@Serdeable
@Schema(name = "Campaign")
record CampaignResponse(
        UUID id,

        @Schema(description = "For staff; readers don't see it.", example = "The spring tea, to those in Nepal")
        String name,

        @Schema(description = "Whom it is for; absent where it is for all customers.") @Nullable UUID segmentId,

        @Schema(description = "The template that each letter is written from.", example = "newsletter")
        String template,

        @Schema(description = "What the template asks for beside what is known of the reader.")
        Map<String, Object> inputs,

        @Schema(description = "When letters leave.") WhenBody when,

        @Schema(description = "How many of a hundred customers are left alone.", example = "10")
        int controlPercent,

        @Schema(description = "Letters an hour; absent for as fast as can be.", example = "20000") @Nullable Integer ratePerHour,

        @Schema(description = "It pauses by itself when more than so many of a hundred go wrong.", example = "5")
        int errorPercent,

        @Schema(
                description = "draft, then scheduled, running and done; or paused, or cancelled.",
                allowableValues = {"draft", "scheduled", "running", "paused", "cancelled", "done"},
                example = "running")
        String state,

        @Schema(description = "Only after the launch: when it was.") @Nullable Instant launchedAt,

        @Schema(description = "Only after the launch, and not for all customers: what the segment asked for then.")
        @Nullable String condition,

        @Schema(description = "Only after the launch: the template's version that letters are written from.") @Nullable Integer templateVersion,

        Instant createdAt,
        Instant changedAt) {

    static CampaignResponse of(Campaign campaign) {
        Campaign.Details d = campaign.details();
        Campaign.Launch launch = campaign.launch();
        return new CampaignResponse(
                campaign.id().value(),
                d.name(),
                d.segmentId(),
                d.template().value(),
                d.inputs(),
                WhenBody.of(d.when()),
                d.controlPercent(),
                d.pace().perHour(),
                d.errorShare().percent(),
                Wire.code(campaign.state()),
                launch == null ? null : launch.at(),
                launch == null || launch.condition() == null ? null : ConditionText.write(launch.condition()),
                launch == null ? null : launch.templateVersion(),
                campaign.createdAt(),
                campaign.changedAt());
    }
}
