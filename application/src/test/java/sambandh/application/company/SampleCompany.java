package sambandh.application.company;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.Absence;
import sambandh.domain.company.AbsenceId;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.company.Department;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.PhoneNumber;

/** A tea company, its departments and employees, for tests; ids are fresh, so that tests share a database. */
public final class SampleCompany {
    public static final Instant FOUNDED = Instant.parse("2026-03-01T08:00:00.123456Z");

    private SampleCompany() {}

    public static CompanyProfile.Details profile(String currency) {
        return new CompanyProfile.Details(
                "चाय घर",
                Currency.getInstance(currency),
                ZoneId.of("Asia/Kolkata"),
                new Language("hi"),
                "https://chai.example/ghar",
                new EmailAddress("namaste@chai.example"),
                new PhoneNumber("+91 33 2248 0000"),
                "12 Park Street\nKolkata 700016");
    }

    public static Department department(String name) {
        var details = new Department.Details(name, new EmailAddress("care@chai.example"));
        return Department.make(new DepartmentId(UUID.randomUUID()), details, FOUNDED);
    }

    public static Employee.Details employee(String name, ExternalId... ids) {
        return new Employee.Details(
                name,
                new EmailAddress("asha@chai.example"),
                new PhoneNumber("+919876543210"),
                null,
                null,
                true,
                Set.of(new Language("hi"), new Language("bn-IN")),
                Set.of(new Code("hospitality")),
                400,
                Set.of(ids));
    }

    public static Employee.Details employeeIn(
            String name, @Nullable DepartmentId department, @Nullable EmployeeId manager, boolean active) {
        return new Employee.Details(name, null, null, department, manager, active, Set.of(), Set.of(), null, Set.of());
    }

    public static Employee made(Employee.Details details) {
        return Employee.make(new EmployeeId(UUID.randomUUID()), details, FOUNDED);
    }

    /** @param until the last day, included */
    public static Absence away(Employee who, String from, String until, @Nullable Employee standIn, ExternalId... ids) {
        var details = new Absence.Details(
                LocalDate.parse(from),
                LocalDate.parse(until),
                new Code("leave"),
                standIn == null ? null : standIn.id(),
                Set.of(ids));
        return Absence.make(new AbsenceId(UUID.randomUUID()), who.id(), details, FOUNDED);
    }

    public static ExternalId freshExternalId(String source) {
        return ExternalId.of(source, "x-" + UUID.randomUUID());
    }
}
