package sambandh.domain.access;

import java.util.UUID;

public record SessionId(UUID value) {}
