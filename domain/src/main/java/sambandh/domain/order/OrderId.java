package sambandh.domain.order;

import java.util.UUID;

public record OrderId(UUID value) {}
