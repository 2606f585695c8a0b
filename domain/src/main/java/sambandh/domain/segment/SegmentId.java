package sambandh.domain.segment;

import java.util.UUID;

public record SegmentId(UUID value) {}
