package sambandh.domain.cadence;

import java.util.UUID;

public record PlannedStepId(UUID value) {}
