package sambandh.domain.cadence;

import java.util.UUID;

public record EnrolmentId(UUID value) {}
