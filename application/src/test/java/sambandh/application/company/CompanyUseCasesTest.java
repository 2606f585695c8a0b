package sambandh.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.TestClock;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;

class CompanyUseCasesTest {
    private static final ExternalId HR_7 = ExternalId.of("hr", "7");

    private final TestClock clock = new TestClock("2026-03-01T08:00:00Z");
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCompanyProfiles profiles = new InMemoryCompanyProfiles(unitOfWork);
    private final InMemoryDepartments departments = new InMemoryDepartments(unitOfWork);
    private final InMemoryEmployees employees = new InMemoryEmployees(unitOfWork);
    private final RecordedAudit audit = new RecordedAudit();
    private final Actor manager = new Actor.Staff(UUID.randomUUID(), Set.of("manager"));
    private final CountedIds ids = new CountedIds();
    private final CreateEmployee create = new CreateEmployee(employees, departments, audit, unitOfWork, ids, clock);
    private final ChangeEmployee change =
            new ChangeEmployee(employees, departments, List.of(), audit, unitOfWork, clock);
    private final PutEmployee put = new PutEmployee(employees, create, change, unitOfWork);

    private ChangeCompanyProfile.Outcome changeProfile(long version, String currency, boolean inUse) {
        return changeProfile(version, currency, inUse, false);
    }

    private ChangeCompanyProfile.Outcome changeProfile(
            long version, String currency, boolean inUse, boolean importing) {
        return new ChangeCompanyProfile(
                        profiles,
                        List.of(() -> false, () -> inUse),
                        List.of(),
                        List.of(() -> importing),
                        audit,
                        unitOfWork,
                        clock)
                .handle(new ChangeCompanyProfile.Command(manager, version, SampleCompany.profile(currency)));
    }

    @Test
    void the_profile_is_set_and_changed_and_audited() {
        assertThat(changeProfile(0, "INR", false)).isInstanceOf(ChangeCompanyProfile.Outcome.Changed.class);
        assertThat(profiles.current().details()).isEqualTo(SampleCompany.profile("INR"));
        assertThat(changeProfile(0, "USD", false)).isEqualTo(new ChangeCompanyProfile.Outcome.Stale());
        assertThat(changeProfile(1, "USD", false)).isInstanceOf(ChangeCompanyProfile.Outcome.Changed.class);
        assertThat(audit.all()).hasSize(2);
        assertThat(audit.all().getFirst().before()).isEmpty();
        assertThat(audit.all().getLast().before().get("currency")).isEqualTo("INR");
        assertThat(audit.all().getLast().after().get("currency")).isEqualTo("USD");
    }

    @Test
    void a_currency_that_amounts_are_valued_in_stays() {
        changeProfile(0, "INR", false);
        CompanyProfile before = profiles.current();
        assertThat(changeProfile(1, "USD", true)).isEqualTo(new ChangeCompanyProfile.Outcome.CurrencyInUse());
        assertThat(profiles.current()).isEqualTo(before);
        assertThat(audit.all()).hasSize(1);
        assertThat(changeProfile(1, "INR", true)).isInstanceOf(ChangeCompanyProfile.Outcome.Changed.class);
    }

    @Test
    void a_currency_that_a_file_is_just_reckoned_in_stays() {
        changeProfile(0, "INR", false);
        assertThat(changeProfile(1, "USD", false, true)).isEqualTo(new ChangeCompanyProfile.Outcome.ReckonedIn());
        assertThat(profiles.current().details()).isEqualTo(SampleCompany.profile("INR"));
        assertThat(changeProfile(1, "INR", false, true)).isInstanceOf(ChangeCompanyProfile.Outcome.Changed.class);
    }

    @Test
    void an_employee_needs_a_department_and_a_manager_that_exist() {
        var nowhere = SampleCompany.employeeIn("Asha", new DepartmentId(UUID.randomUUID()), null, true);
        var underNobody = SampleCompany.employeeIn("Asha", null, new EmployeeId(UUID.randomUUID()), true);
        assertThat(create.handle(new CreateEmployee.Command(manager, nowhere)))
                .isEqualTo(new CreateEmployee.Outcome.Refused(new EmployeeRefusal.DepartmentUnknown()));
        assertThat(create.handle(new CreateEmployee.Command(manager, underNobody)))
                .isEqualTo(new CreateEmployee.Outcome.Refused(new EmployeeRefusal.ManagerUnknown()));
        assertThat(employees.size()).isZero();
        assertThat(audit.all()).isEmpty();
    }

    @Test
    void nobody_reports_to_themselves_not_even_over_others() {
        Employee top = created(SampleCompany.employee("Top"));
        Employee middle = created(SampleCompany.employeeIn("Middle", null, top.id(), true));
        var refused = new ChangeEmployee.Outcome.Refused(new EmployeeRefusal.ManagerIsBelow());
        for (EmployeeId above : List.of(top.id(), middle.id())) {
            var circle = SampleCompany.employeeIn("Top", null, above, true);
            assertThat(change.handle(new ChangeEmployee.Command(manager, top.id(), 1, circle)))
                    .isEqualTo(refused);
        }
    }

    @Test
    void a_put_makes_then_changes_and_keeps_all_outside_ids() {
        ExternalId ad = ExternalId.of("directory", "asha");
        var first = new PutEmployee.Command(manager, HR_7, null, SampleCompany.employee("Asha", ad));
        assertThat(put.handle(first)).isInstanceOf(PutEmployee.Outcome.Created.class);
        assertThat(put.handle(first)).isInstanceOf(PutEmployee.Outcome.Changed.class);
        assertThat(audit.all()).hasSize(1);
        var second = new PutEmployee.Command(manager, HR_7, null, SampleCompany.employee("Asha Rao"));
        assertThat(put.handle(second)).isInstanceOf(PutEmployee.Outcome.Changed.class);
        Employee asha = employees.findByExternalId(HR_7).orElseThrow();
        assertThat(asha.details().externalIds()).containsExactlyInAnyOrder(HR_7, ad);
        assertThat(asha.details().name()).isEqualTo("Asha Rao");
        assertThat(asha.version()).isEqualTo(2);
        assertThat(employees.size()).isEqualTo(1);
    }

    @Test
    void a_put_that_names_a_version_must_meet_it() {
        var command = new PutEmployee.Command(manager, HR_7, 1L, SampleCompany.employee("Asha"));
        assertThat(put.handle(command)).isEqualTo(new PutEmployee.Outcome.Stale());
        assertThat(employees.size()).isZero();
    }

    @Test
    void an_outside_id_belongs_to_one_employee_only() {
        created(SampleCompany.employee("Asha", HR_7));
        assertThat(create.handle(new CreateEmployee.Command(manager, SampleCompany.employee("Ravi", HR_7))))
                .isEqualTo(new CreateEmployee.Outcome.Refused(new EmployeeRefusal.ExternalIdTaken(HR_7)));
        assertThat(employees.size()).isEqualTo(1);
    }

    private Employee created(Employee.Details details) {
        return ((CreateEmployee.Outcome.Created) create.handle(new CreateEmployee.Command(manager, details)))
                .employee();
    }
}
