package sambandh.rest.company;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.Department;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Faults;

/** What people edit of a department. */
@Serdeable
@Schema(name = "DepartmentRequest")
record DepartmentRequest(
        @Schema(description = "One line in any script.", example = "Customer care", maxLength = 200)
        String name,

        @Schema(description = "Where the department as such is reached.", example = "care@example.com") @Nullable String email) {

    static DepartmentRequest of(Department department) {
        Department.Details d = department.details();
        return new DepartmentRequest(
                d.name(), d.email() == null ? null : d.email().value());
    }

    Department.Details toDetails() {
        Faults faults = new Faults();
        var readName = faults.required("/name", name, Department.Details::name);
        var readEmail = faults.optional("/email", email, EmailAddress::new);
        faults.orThrow();
        return new Department.Details(readName.get(), readEmail.orNull());
    }
}
