package sambandh.domain.bulk;

import java.util.UUID;

public record ImportId(UUID value) {}
