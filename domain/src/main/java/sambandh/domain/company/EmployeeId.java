package sambandh.domain.company;

import java.util.UUID;

public record EmployeeId(UUID value) {}
