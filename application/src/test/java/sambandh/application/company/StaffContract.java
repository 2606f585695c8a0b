package sambandh.application.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.Department;
import sambandh.domain.company.Employee;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

/** What every keeper of departments and employees does, the one in memory and the one in the database. */
public interface StaffContract {
    Scope ALL = new Scope.Company();

    Departments departments();

    DepartmentViews departmentViews();

    Employees employees();

    EmployeeViews employeeViews();

    UnitOfWork unitOfWork();

    @Test
    default void a_department_is_found_again_whole_and_changed() {
        Department care = SampleCompany.department("ग्राहक सेवा");
        unitOfWork().run(() -> departments().add(care));
        assertThat(departments().find(care.id())).contains(care);
        Department changed = care.change(
                new Department.Details("Care", null), care.changedAt().plusSeconds(1));
        unitOfWork().run(() -> departments().replace(changed));
        assertThat(departmentViews().find(ALL, care.id())).contains(changed);
        assertThatThrownBy(() -> unitOfWork().run(() -> departments().replace(changed)))
                .isInstanceOf(LostUpdate.class);
        assertThatThrownBy(() -> departments().add(care)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void departments_are_listed_page_by_page() {
        List<Department> made = List.of(SampleCompany.department("d-b"), SampleCompany.department("d-a"));
        unitOfWork().run(() -> made.forEach(departments()::add));
        List<Department> seen = new ArrayList<>();
        Page.@Nullable Position after = null;
        do {
            Page<Department> page =
                    departmentViews().list(ALL, Page.Wanted.first(1, "name").after(after));
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(seen).containsAll(made).doesNotHaveDuplicates();
        assertThat(seen.indexOf(made.get(1))).isLessThan(seen.indexOf(made.get(0)));
    }

    @Test
    default void an_employee_is_found_again_whole_and_changed() {
        Department care = SampleCompany.department("Care");
        Employee boss = SampleCompany.made(SampleCompany.employee("Boss"));
        Employee asha = SampleCompany.made(SampleCompany.employeeIn("आशा", care.id(), boss.id(), true));
        unitOfWork().run(() -> {
            departments().add(care);
            employees().add(boss);
            employees().add(asha);
        });
        assertThat(employees().find(boss.id())).contains(boss);
        assertThat(employees().find(asha.id())).contains(asha);
        Employee left = asha.change(
                SampleCompany.employeeIn("আশা", null, null, false),
                asha.changedAt().plusSeconds(1));
        unitOfWork().run(() -> employees().replace(left));
        assertThat(employeeViews().find(ALL, asha.id())).contains(left);
        assertThatThrownBy(() -> unitOfWork().run(() -> employees().replace(left)))
                .isInstanceOf(LostUpdate.class);
        assertThatThrownBy(() -> employees().replace(left)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void an_employee_is_found_by_an_outside_id_that_no_other_can_take() {
        ExternalId hr = SampleCompany.freshExternalId("hr");
        Employee asha = SampleCompany.made(SampleCompany.employee("Asha", hr));
        Employee ravi = SampleCompany.made(SampleCompany.employee("Ravi", hr));
        unitOfWork().run(() -> employees().add(asha));
        assertThat(employees().findByExternalId(hr)).contains(asha);
        assertThat(employeeViews().findByExternalId(ALL, hr)).contains(asha);
        assertThatThrownBy(() -> unitOfWork().run(() -> employees().add(ravi))).isInstanceOf(LostUpdate.class);
        assertThat(employees().findByExternalId(hr)).contains(asha);
    }

    @Test
    default void employees_are_filtered_by_department_and_activity() {
        Department care = SampleCompany.department("Care");
        Employee here = SampleCompany.made(SampleCompany.employeeIn("b", care.id(), null, true));
        Employee gone = SampleCompany.made(SampleCompany.employeeIn("a", care.id(), null, false));
        unitOfWork().run(() -> {
            departments().add(care);
            employees().add(here);
            employees().add(gone);
        });
        Page.Wanted wanted = Page.Wanted.first(10, "name");
        assertThat(employeeViews()
                        .list(ALL, new EmployeeViews.Filter(care.id(), null), wanted)
                        .items())
                .containsExactly(gone, here);
        assertThat(employeeViews()
                        .list(ALL, new EmployeeViews.Filter(care.id(), true), wanted)
                        .items())
                .containsExactly(here);
    }

    @Test
    default void who_may_see_nothing_sees_nothing() {
        Scope nothing = new Scope.Nothing();
        ExternalId hr = SampleCompany.freshExternalId("hr");
        Department care = SampleCompany.department("Care");
        Employee asha = SampleCompany.made(SampleCompany.employee("Asha", hr));
        unitOfWork().run(() -> {
            departments().add(care);
            employees().add(asha);
        });
        Page.Wanted wanted = Page.Wanted.first(10, "name");
        assertThat(departmentViews().find(nothing, care.id())).isEmpty();
        assertThat(departmentViews().list(nothing, wanted).items()).isEmpty();
        assertThat(employeeViews().find(nothing, asha.id())).isEmpty();
        assertThat(employeeViews().findByExternalId(nothing, hr)).isEmpty();
        assertThat(employeeViews()
                        .list(nothing, new EmployeeViews.Filter(null, null), wanted)
                        .items())
                .isEmpty();
    }
}
