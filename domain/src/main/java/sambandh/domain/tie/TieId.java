package sambandh.domain.tie;

import java.util.UUID;

public record TieId(UUID value) {}
