package sambandh.domain.customer;

import java.util.UUID;

public record PersonId(UUID value) {}
