package sambandh.domain.access;

import java.util.UUID;

public record UserId(UUID value) {}
