package sambandh.domain.contract;

import java.util.UUID;

public record ContractId(UUID value) {}
