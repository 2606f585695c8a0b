package sambandh.domain.cadence;

import java.util.UUID;

public record SeasonRuleId(UUID value) {}
