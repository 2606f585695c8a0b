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

        @Schema(description = "Give it as cursor to go on; absent on the last page.") @Nullable String next) {}
