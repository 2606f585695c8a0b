package sambandh.rest.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import sambandh.domain.customer.HandOver;
import sambandh.domain.customer.Sharing;
import sambandh.rest.shared.Wire;

/** What one employee gets of a hand-over. */
@Serdeable
@Schema(name = "HandOverShare")
record HandOverShareBody(
        @Schema(description = "Who gets them.") UUID employeeId,

        @Schema(description = "Customers owned before.", example = "120")
        long ownedBefore,

        @Schema(description = "Customers got to own.", example = "80")
        long customers,

        @Schema(description = "Customers got to cover.", example = "5")
        long covers,

        @Schema(description = "Why they get those to own, the reasons apart.")
        List<Because> because) {

    /** How many customers for which reason. */
    @Serdeable
    @Schema(name = "HandOverBecause")
    record Because(
            @Schema(
                    description = "The reason.",
                    allowableValues = {"one", "language_and_industry", "language", "industry", "fewest", "rest"},
                    example = "language")
            String code,

            @Schema(description = "How many customers.", example = "80")
            long customers,

            @Schema(description = "In the reader's language.", example = "80 for speaking their language")
            String words) {}

    static HandOverShareBody of(HandOver.Share share, HandOverWords words) {
        return new HandOverShareBody(
                share.to().value(),
                share.ownedBefore(),
                share.owned(),
                share.covers(),
                share.customers().entrySet().stream()
                        .map(e -> because(e.getKey(), e.getValue(), words))
                        .toList());
    }

    private static Because because(Sharing.Why why, long customers, HandOverWords words) {
        return new Because(Wire.code(why), customers, words.why(why, customers));
    }
}
