package sambandh.domain.cadence;

import java.util.UUID;

public record PlanId(UUID value) {}
