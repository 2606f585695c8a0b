package sambandh.domain.template;

import java.util.UUID;

/** Names an {@link Edition} by its content: the same words have the same id. */
public record EditionId(UUID value) {}
