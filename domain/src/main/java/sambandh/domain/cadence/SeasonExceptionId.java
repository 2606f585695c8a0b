package sambandh.domain.cadence;

import java.util.UUID;

public record SeasonExceptionId(UUID value) {}
