package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.relationship.DissolutionReason;
import sambandh.domain.relationship.EndedBy;
import sambandh.domain.relationship.Evidence;
import sambandh.domain.relationship.Evidence.Content;
import sambandh.domain.relationship.Evidence.Ending;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** The end of a relationship. */
@Serdeable
@Schema(name = "DissolutionRequest")
record DissolutionRequest(
        @Schema(
                description = "Who ended it.",
                allowableValues = {"customer", "company"},
                example = "customer")
        String endedBy,

        @Schema(
                description = "Why. The customer: dissatisfied, better_brand, better_product, price, no_need,"
                        + " failed_trial, closed_down; the company: no_growth, fraud, non_payment; both: other.",
                allowableValues = {
                    "dissatisfied",
                    "better_brand",
                    "better_product",
                    "price",
                    "no_need",
                    "failed_trial",
                    "closed_down",
                    "no_growth",
                    "fraud",
                    "non_payment",
                    "other"
                },
                example = "price")
        String reason,

        @Schema(description = "The last business date; otherwise today.", example = "2026-01-15") @Nullable String day,

        @Schema(description = "In your own words.", example = "Buys in Siliguri now.", maxLength = 1000)
        @Nullable String text) {

    EvidenceRequest.Read toDomain() {
        Faults faults = new Faults();
        var by = faults.required("/endedBy", endedBy, code -> Wire.of(EndedBy.class, code));
        var why = faults.required("/reason", reason, code -> Wire.of(DissolutionReason.class, code));
        var readDay = faults.optional("/day", day, WireDay::of);
        var readText = faults.optional("/text", text, Evidence::text);
        if (faults.none()) {
            faults.attempt("/reason", () -> new Ending(by.get(), why.get()));
        }
        faults.orThrow();
        return new EvidenceRequest.Read(
                readDay.orNull(), Content.exit(new Ending(by.get(), why.get()), readText.orNull()));
    }
}
