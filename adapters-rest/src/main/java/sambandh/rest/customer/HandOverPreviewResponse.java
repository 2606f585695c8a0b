package sambandh.rest.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import sambandh.domain.customer.HandOver;

/** What a hand-over would come to, were it begun now. */
@Serdeable
@Schema(name = "HandOverPreview")
record HandOverPreviewResponse(
        @Schema(description = "Customers whom the employee owns.", example = "80")
        long owned,

        @Schema(description = "Customers whom the employee covers.", example = "5")
        long covered,

        @Schema(description = "Who gets how many, and why.") List<HandOverShareBody> shares) {

    static HandOverPreviewResponse of(HandOver seen, HandOverWords words) {
        return new HandOverPreviewResponse(
                seen.owned(),
                seen.covered(),
                seen.to().stream()
                        .map(share -> HandOverShareBody.of(share, words))
                        .toList());
    }
}
