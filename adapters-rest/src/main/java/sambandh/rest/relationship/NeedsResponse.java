package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a customer needs. */
@Serdeable
@Schema(name = "Needs")
record NeedsResponse(
        @Schema(description = "Those not met first, the newest first.") List<NeedResponse> needs) {}
