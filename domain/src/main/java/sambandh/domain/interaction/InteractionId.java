package sambandh.domain.interaction;

import java.util.UUID;

public record InteractionId(UUID value) {}
