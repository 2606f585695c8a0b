package sambandh.domain.campaign;

import java.util.UUID;

public record SeriesId(UUID value) {}
