package sambandh.domain.letter;

import java.util.UUID;

public record MailingId(UUID value) {}
