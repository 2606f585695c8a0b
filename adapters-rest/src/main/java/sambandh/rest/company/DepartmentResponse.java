package sambandh.rest.company;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.Department;

/** A part of the company. */
@Serdeable
@Schema(name = "Department")
record DepartmentResponse(
        UUID id,

        @Schema(description = "What it is called.", example = "Customer care")
        String name,

        @Schema(description = "Where it can be written to.", example = "care@example.com") @Nullable String email,

        Instant createdAt,
        Instant changedAt) {

    static DepartmentResponse of(Department department) {
        DepartmentRequest d = DepartmentRequest.of(department);
        return new DepartmentResponse(
                department.id().value(), d.name(), d.email(), department.createdAt(), department.changedAt());
    }
}
