package sambandh.rest.company;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.PhoneNumber;
import sambandh.rest.shared.ExternalIdBody;
import sambandh.rest.shared.Wire;

/** What people edit of an employee. */
@Serdeable
@Schema(name = "EmployeeRequest")
record EmployeeRequest(
        @Schema(description = "The whole name in one line, in any script.", example = "आशा राव", maxLength = 200)
        String name,

        @Schema(description = "Where work mail goes.", example = "asha@example.com") @Nullable String email,

        @Schema(description = "With + and the country's code.", example = "+919876543210") @Nullable String phone,

        @Schema(description = "The department they work in.", format = "uuid") @Nullable String departmentId,

        @Schema(description = "The employee reported to.", format = "uuid") @Nullable String managerId,

        @Schema(description = "Whether still with the company; otherwise true.") @Nullable Boolean active,

        @Schema(description = "Spoken with customers: at most 20, as in BCP 47.", example = "[\"hi\", \"bn\"]")
        @Nullable List<String> languages,

        @Schema(
                description = "The company's own codes of those the employee knows well: at most 50.",
                example = "[\"hospitality\"]")
        @Nullable List<String> industries,

        @Schema(
                description = "The most customers that a hand-over makes the employee own.",
                minimum = "1",
                maximum = "1000000",
                example = "400")
        @Nullable Integer capacity,

        @Schema(description = "What other systems call the employee.") @Nullable List<ExternalIdBody> externalIds) {

    static EmployeeRequest of(Employee employee) {
        Employee.Details d = employee.details();
        return new EmployeeRequest(
                d.name(),
                d.email() == null ? null : d.email().value(),
                d.phone() == null ? null : d.phone().value(),
                d.departmentId() == null ? null : d.departmentId().value().toString(),
                d.managerId() == null ? null : d.managerId().value().toString(),
                d.active(),
                d.languages().stream().map(Language::tag).sorted().toList(),
                d.industries().stream().map(Code::value).sorted().toList(),
                d.capacity(),
                ExternalIdBody.of(d.externalIds()));
    }

    Employee.Details toDetails() {
        Faults faults = new Faults();
        var readName = faults.required("/name", name, Employee.Details::name);
        var readEmail = faults.optional("/email", email, EmailAddress::new);
        var readPhone = faults.optional("/phone", phone, PhoneNumber::new);
        var department = faults.optional("/departmentId", departmentId, text -> new DepartmentId(Wire.idInBody(text)));
        var manager = faults.optional("/managerId", managerId, text -> new EmployeeId(Wire.idInBody(text)));
        var readLanguages = faults.eachOnce("/languages", languages, Employee.Details.MOST_LANGUAGES, Language::new);
        var readIndustries = faults.eachOnce("/industries", industries, Employee.Details.MOST_INDUSTRIES, Code::new);
        var readCapacity = faults.optional("/capacity", capacity, Employee.Details::capacity);
        var readIds = faults.eachOnce("/externalIds", externalIds, 20, ExternalIdBody::toDomain);
        faults.orThrow();
        return new Employee.Details(
                readName.get(),
                readEmail.orNull(),
                readPhone.orNull(),
                department.orNull(),
                manager.orNull(),
                active == null || active,
                readLanguages.get(),
                readIndustries.get(),
                readCapacity.orNull(),
                readIds.get());
    }
}
