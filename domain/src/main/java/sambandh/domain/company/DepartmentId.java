package sambandh.domain.company;

import java.util.UUID;

public record DepartmentId(UUID value) {}
