package sambandh.rest.bulk;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of faults, for the documentation. */
@Serdeable
@Schema(name = "ImportRejectionList")
record RejectionPage(
        List<RejectionResponse> items,

        @Schema(description = "Give it as cursor to go on; absent on the last page.") @Nullable String next,

        @Schema(description = "How many there are on all pages together; with count=true.", example = "2") @Nullable Long count,

        @Schema(description = "Only with a count, and true: there are more than it says.", example = "true") @Nullable Boolean countCapped) {}
