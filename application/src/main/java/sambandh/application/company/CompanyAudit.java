package sambandh.application.company;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.Absence;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.company.Department;
import sambandh.domain.company.Employee;
import sambandh.domain.company.WorkingWeek;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.PhoneNumber;

/** What the audit log keeps of the company, its departments and employees: the fields that are there. */
final class CompanyAudit {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private CompanyAudit() {}

    static Map<String, Object> fields(CompanyProfile.Details d) {
        return new CompanyAudit()
                .put("name", d.name())
                .put("currency", d.currency().getCurrencyCode())
                .put("zone", d.zone().getId())
                .put("language", d.language().tag())
                .put("website", d.website())
                .put(d.email())
                .put(d.phone())
                .put("postalAddress", d.postalAddress())
                .fields;
    }

    static Map<String, Object> fields(Department.Details d) {
        return new CompanyAudit().put("name", d.name()).put(d.email()).fields;
    }

    static Map<String, Object> fields(Employee.Details d) {
        return new CompanyAudit()
                .put("name", d.name())
                .put(d.email())
                .put(d.phone())
                .put(
                        "departmentId",
                        d.departmentId() == null
                                ? null
                                : d.departmentId().value().toString())
                .put(
                        "managerId",
                        d.managerId() == null ? null : d.managerId().value().toString())
                .put("active", d.active())
                .put(
                        "languages",
                        d.languages().stream().map(Language::tag).sorted().toList())
                .put(
                        "industries",
                        d.industries().stream().map(Code::value).sorted().toList())
                .put("capacity", d.capacity())
                .put(
                        "externalIds",
                        d.externalIds().stream()
                                .map(ExternalId::toString)
                                .sorted()
                                .toList())
                .fields;
    }

    static Map<String, Object> fields(Absence absence) {
        Absence.Details d = absence.details();
        return new CompanyAudit()
                .put("employeeId", absence.employee().value().toString())
                .put("from", d.from().toString())
                .put("until", d.until().toString())
                .put("reason", d.reason().value())
                .put(
                        "standInId",
                        d.standInId() == null ? null : d.standInId().value().toString())
                .fields;
    }

    static Map<String, Object> fields(WorkingWeek week) {
        CompanyAudit fields = new CompanyAudit().put("zone", week.zone().getId());
        week.days()
                .forEach((day, hours) ->
                        fields.put(day.name().toLowerCase(Locale.ROOT), hours.from() + "-" + hours.until()));
        return fields.fields;
    }

    private CompanyAudit put(@Nullable EmailAddress email) {
        return put("email", email == null ? null : email.value());
    }

    private CompanyAudit put(@Nullable PhoneNumber phone) {
        return put("phone", phone == null ? null : phone.value());
    }

    private CompanyAudit put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }
}
