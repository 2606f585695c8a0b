package sambandh.domain.letter;

import java.util.UUID;

public record LetterId(UUID value) {}
