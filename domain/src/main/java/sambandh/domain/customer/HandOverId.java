package sambandh.domain.customer;

import java.util.UUID;

public record HandOverId(UUID value) {}
