package sambandh.domain.company;

import java.util.UUID;

public record AbsenceId(UUID value) {}
