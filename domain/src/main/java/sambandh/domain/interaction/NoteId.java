package sambandh.domain.interaction;

import java.util.UUID;

public record NoteId(UUID value) {}
