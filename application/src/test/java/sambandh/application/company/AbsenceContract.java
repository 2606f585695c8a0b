package sambandh.application.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.Absence;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.company.WorkingWeek;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

/** What every keeper of absences and working weeks does, the one in memory and the one in the database. */
public interface AbsenceContract {
    Scope ALL = new Scope.Company();

    Employees employees();

    AbsenceBook book();

    AbsenceViews views();

    WorkingWeeks weeks();

    UnitOfWork unitOfWork();

    default Employee anEmployee(@Nullable Employee manager, boolean active) {
        Employee made = SampleCompany.made(
                SampleCompany.employeeIn("Asha", null, manager == null ? null : manager.id(), active));
        unitOfWork().run(() -> employees().add(made));
        return made;
    }

    default Absence kept(Absence absence) {
        unitOfWork().run(() -> book().add(absence));
        return absence;
    }

    @Test
    default void an_absence_is_found_again_whole_changed_and_removed() {
        Employee asha = anEmployee(null, true);
        ExternalId hr = SampleCompany.freshExternalId("hr");
        Absence made = kept(SampleCompany.away(asha, "2026-03-02", "2026-03-04", anEmployee(null, true), hr));
        assertThat(book().find(made.id())).contains(made);
        assertThat(book().findByExternalId(hr)).contains(made);
        Absence changed = made.change(
                SampleCompany.away(asha, "2026-03-02", "2026-03-09", null).details(),
                made.changedAt().plusSeconds(1));
        unitOfWork().run(() -> book().replace(changed));
        assertThat(views().find(ALL, asha.id(), made.id())).contains(changed);
        assertThat(views().find(ALL, anEmployee(null, true).id(), made.id())).isEmpty();
        assertThat(views().find(new Scope.Nothing(), asha.id(), made.id())).isEmpty();
        assertThatThrownBy(() -> unitOfWork().run(() -> book().replace(changed)))
                .isInstanceOf(LostUpdate.class);
        unitOfWork().run(() -> book().remove(made.id()));
        assertThat(book().find(made.id())).isEmpty();
        assertThatThrownBy(() -> book().remove(made.id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void one_outside_id_belongs_to_one_absence() {
        Employee asha = anEmployee(null, true);
        ExternalId hr = SampleCompany.freshExternalId("hr");
        kept(SampleCompany.away(asha, "2026-03-02", "2026-03-04", null, hr));
        assertThatThrownBy(() -> kept(SampleCompany.away(asha, "2026-04-02", "2026-04-04", null, hr)))
                .isInstanceOf(LostUpdate.class);
    }

    @Test
    default void it_covers_its_first_and_its_last_day_and_overlaps_what_shares_one() {
        Employee asha = anEmployee(null, true);
        Absence made = kept(SampleCompany.away(asha, "2026-03-02", "2026-03-04", null));
        for (String day : List.of("2026-03-02", "2026-03-04")) {
            assertThat(book().on(asha.id(), LocalDate.parse(day))).contains(made);
        }
        for (String day : List.of("2026-03-01", "2026-03-05")) {
            assertThat(book().on(asha.id(), LocalDate.parse(day))).isEmpty();
        }
        assertThat(book().overlaps(made)).isFalse();
        assertThat(book().overlaps(SampleCompany.away(asha, "2026-03-04", "2026-03-04", null)))
                .isTrue();
        assertThat(book().overlaps(SampleCompany.away(asha, "2026-02-01", "2026-03-02", null)))
                .isTrue();
        assertThat(book().overlaps(SampleCompany.away(asha, "2026-03-05", "2026-03-06", null)))
                .isFalse();
    }

    @Test
    default void those_who_lean_on_somebody_are_found_by_stand_in_manager_and_leaving() {
        Employee boss = anEmployee(null, true);
        Employee asha = anEmployee(boss, true);
        Employee ravi = anEmployee(null, true);
        Employee left = anEmployee(boss, false);
        Employee there = anEmployee(boss, true);
        kept(SampleCompany.away(asha, "2026-03-02", "2026-03-04", ravi));
        kept(SampleCompany.away(there, "2026-04-02", "2026-04-04", ravi));
        LocalDate day = LocalDate.parse("2026-03-03");
        assertThat(book().leaningOn(Set.of(ravi.id()), day, day)).containsExactly(asha.id());
        assertThat(book().leaningOn(Set.of(boss.id(), ravi.id()), day, day))
                .containsExactlyInAnyOrder(asha.id(), left.id());
        LocalDate later = LocalDate.parse("2026-03-05");
        assertThat(book().leaningOn(Set.of(boss.id(), ravi.id()), later, later)).containsExactly(left.id());
    }

    @Test
    default void whose_absences_are_written_is_held_and_nobody_unknown() {
        Employee asha = anEmployee(null, true);
        unitOfWork().run(() -> {
            assertThat(book().hold(asha.id())).isTrue();
            assertThat(book().hold(new EmployeeId(UUID.randomUUID()))).isFalse();
        });
        assertThatThrownBy(() -> book().hold(asha.id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void absences_are_listed_page_by_page() {
        Employee asha = anEmployee(null, true);
        List<Absence> made = List.of(
                kept(SampleCompany.away(asha, "2026-05-02", "2026-05-04", null)),
                kept(SampleCompany.away(asha, "2026-03-02", "2026-03-04", null)),
                kept(SampleCompany.away(asha, "2026-04-02", "2026-04-04", null)));
        List<Absence> seen = new ArrayList<>();
        Page.@Nullable Position after = null;
        do {
            Page<Absence> page = views().list(ALL, asha.id(), new Page.Wanted(1, "from", true, null).after(after));
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(seen).containsExactly(made.get(0), made.get(2), made.get(1));
        assertThat(views().list(new Scope.Nothing(), asha.id(), Page.Wanted.first(10, "from"))
                        .items())
                .isEmpty();
    }

    @Test
    default void a_working_week_is_the_usual_one_until_another_is_told() {
        Employee asha = anEmployee(null, true);
        WorkingWeeks.Kept before = weeks().find(asha.id()).orElseThrow();
        assertThat(before.version()).isZero();
        assertThat(before.week()).isEqualTo(weeks().of(asha.id()));
        assertThat(before.week().days()).hasSize(5);
        var own = new WorkingWeeks.Kept(
                1,
                new WorkingWeek(
                        ZoneId.of("Asia/Kathmandu"),
                        Map.of(
                                DayOfWeek.SUNDAY,
                                new WorkingWeek.Hours(LocalTime.of(10, 0), LocalTime.of(17, 30)),
                                DayOfWeek.MONDAY,
                                new WorkingWeek.Hours(LocalTime.of(8, 15), LocalTime.of(12, 0)))));
        unitOfWork().run(() -> weeks().replace(asha.id(), own, SampleCompany.FOUNDED));
        assertThat(weeks().find(asha.id())).contains(own);
        assertThat(weeks().of(asha.id())).isEqualTo(own.week());
        assertThatThrownBy(() -> unitOfWork().run(() -> weeks().replace(asha.id(), own, SampleCompany.FOUNDED)))
                .isInstanceOf(LostUpdate.class);
        var next = new WorkingWeeks.Kept(2, before.week());
        unitOfWork().run(() -> weeks().replace(asha.id(), next, SampleCompany.FOUNDED));
        assertThat(weeks().find(asha.id())).contains(next);
        assertThat(weeks().find(new EmployeeId(UUID.randomUUID()))).isEmpty();
    }
}
