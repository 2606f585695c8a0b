package sambandh.domain.customer;

import java.util.UUID;

public record CustomerId(UUID value) {}
