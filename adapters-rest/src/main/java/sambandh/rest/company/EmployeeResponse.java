package sambandh.rest.company;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.Employee;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.rest.shared.ExternalIdBody;

/** Somebody who works for the company and may own customers; not the same as a user, who may sign in. */
@Serdeable
@Schema(name = "Employee")
record EmployeeResponse(
        UUID id,

        @Schema(description = "As it was told, in any script.", example = "आशा राव")
        String name,

        @Schema(description = "Where work mail goes.", example = "asha@example.com") @Nullable String email,

        @Schema(description = "E.164.", example = "+919876543210") @Nullable String phone,

        @Schema(description = "The department they work in.") @Nullable UUID departmentId,

        @Schema(description = "The employee they report to.") @Nullable UUID managerId,

        @Schema(description = "Whether they work here still.")
        boolean active,

        @Schema(description = "Spoken with customers.", example = "[\"hi\", \"bn\"]")
        List<String> languages,

        @Schema(
                description = "The company's own codes of those the employee knows well.",
                example = "[\"hospitality\"]")
        List<String> industries,

        @Schema(description = "The most customers that a hand-over makes the employee own.", example = "400") @Nullable Integer capacity,

        List<ExternalIdBody> externalIds,
        Instant createdAt,
        Instant changedAt) {

    static EmployeeResponse of(Employee employee) {
        Employee.Details d = employee.details();
        return new EmployeeResponse(
                employee.id().value(),
                d.name(),
                d.email() == null ? null : d.email().value(),
                d.phone() == null ? null : d.phone().value(),
                d.departmentId() == null ? null : d.departmentId().value(),
                d.managerId() == null ? null : d.managerId().value(),
                d.active(),
                d.languages().stream().map(Language::tag).sorted().toList(),
                d.industries().stream().map(Code::value).sorted().toList(),
                d.capacity(),
                ExternalIdBody.of(d.externalIds()),
                employee.createdAt(),
                employee.changedAt());
    }
}
