package sambandh.rest.campaign;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.When;
import sambandh.domain.experiment.ControlGroup;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Pace;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.domain.template.GivenInputs;
import sambandh.rest.shared.Wire;

/** What people edit of a campaign. */
@Serdeable
@Schema(name = "CampaignRequest")
record CampaignRequest(
        @Schema(description = "One line in any script.", example = "The spring tea, to those in Nepal", maxLength = 100)
        String name,

        @Schema(
                description =
                        "Only where it is not for all customers: whom it is for. What the segment asks for at the launch"
                                + " holds; who belongs to it is found out when people are put in.",
                format = "uuid")
        @Nullable String segmentId,

        @Schema(description = "The template that each letter is written from.", example = "newsletter")
        String template,

        @Schema(
                description =
                        "Only where the template asks for more than is known of the reader, by name: texts, or lists of texts"
                                + " or of objects of texts. Dates are written as 2026-12-01, money as 1250.00 INR.",
                example = "{\"headline\": \"The spring tea is here\", \"announcements\": [{\"title\": \"First flush\","
                        + " \"text\": \"It tastes of fresh grass.\"}]}")
        @Nullable Map<String, Object> inputs,

        @Schema(description = "When letters leave; at once where it is missing.") @Nullable WhenBody when,

        @Schema(
                description =
                        "How many of a hundred customers are left alone, so that it shows what the letter has done; 0"
                                + " where it is missing.",
                minimum = "0",
                maximum = "50",
                example = "10")
        @Nullable Integer controlPercent,

        @Schema(
                description = "Letters an hour; as fast as can be where it is missing.",
                minimum = "1",
                maximum = "10000000",
                example = "20000")
        @Nullable Integer ratePerHour,

        @Schema(
                description =
                        "It pauses by itself when more than so many of a hundred letters fail or are refused, judged"
                                + " every 200; 5 where it is missing.",
                minimum = "1",
                maximum = "100",
                example = "5")
        @Nullable Integer errorPercent) {
    static CampaignRequest of(Campaign.Details d) {
        UUID segment = d.segmentId();
        return new CampaignRequest(
                d.name(),
                segment == null ? null : segment.toString(),
                d.template().value(),
                d.inputs(),
                WhenBody.of(d.when()),
                d.controlPercent(),
                d.pace().perHour(),
                d.errorShare().percent());
    }

    /** @throws sambandh.domain.shared.InvalidInput with all faults */
    Campaign.Details toDetails() {
        Faults faults = new Faults();
        var readName = faults.required("/name", name, Campaign.Details::name);
        var readSegment = faults.optional("/segmentId", segmentId, Wire::idInBody);
        var readTemplate = faults.required("/template", template, Code::new);
        var readWhen = faults.optional("/when", when, WhenBody::toWhen);
        var readControl = faults.optional("/controlPercent", controlPercent, ControlGroup::percent);
        var readPace = faults.optional("/ratePerHour", ratePerHour, Pace::new);
        var readErrors = faults.optional("/errorPercent", errorPercent, ErrorShare::new);
        var readInputs = faults.optional("/inputs", inputs, GivenInputs::read);
        faults.orThrow();
        return new Campaign.Details(
                readName.get(),
                readSegment.orNull(),
                readTemplate.get(),
                readInputs.or(Map.of()),
                readWhen.or(new When.AtOnce()),
                readControl.or(0),
                readPace.or(Pace.FREE),
                readErrors.or(ErrorShare.USUAL));
    }
}
