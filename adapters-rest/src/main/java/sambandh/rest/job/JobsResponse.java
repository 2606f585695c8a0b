package sambandh.rest.job;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All jobs; there are few, so they come on one page. */
@Serdeable
@Schema(name = "Jobs")
record JobsResponse(List<JobResponse> items) {}
