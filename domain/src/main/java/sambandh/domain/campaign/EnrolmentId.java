package sambandh.domain.campaign;

import java.util.UUID;

public record EnrolmentId(UUID value) {}
