package sambandh.rest.segment;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(name = "SegmentSample")
record SegmentSampleResponse(List<MemberResponse> items) {}
