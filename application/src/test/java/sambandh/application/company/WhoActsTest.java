package sambandh.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.TestClock;
import sambandh.domain.company.Absence;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.company.WorkingWeek;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;

class WhoActsTest {
    private static final Actor HR = new Actor.Job("test");
    private static final LocalDate DAY = LocalDate.parse("2026-03-03");
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryEmployees employees = new InMemoryEmployees(unitOfWork);
    private final InMemoryAbsenceBook book = new InMemoryAbsenceBook(employees, unitOfWork);
    private final InMemoryWorkingWeeks weeks =
            new InMemoryWorkingWeeks(employees, new InMemoryCompanyProfiles(unitOfWork), unitOfWork);
    private final WhoActs absences = new WhoActs(book, employees, weeks);
    private final RecordedAudit audit = new RecordedAudit();
    private final KeepAbsence keep = new KeepAbsence(
            book, employees, audit, unitOfWork, new CountedIds(), new TestClock("2026-03-01T08:00:00Z"));

    private final Employee boss = employee(null, true);
    private final Employee asha = employee(boss, true);
    private final Employee ravi = employee(null, true);
    private final Employee mina = employee(boss, true);

    private Employee employee(@Nullable Employee manager, boolean active) {
        Employee made =
                SampleCompany.made(SampleCompany.employeeIn("E", null, manager == null ? null : manager.id(), active));
        unitOfWork.run(() -> employees.add(made));
        return made;
    }

    private void away(Employee who, @Nullable Employee standIn) {
        unitOfWork.run(() -> book.add(SampleCompany.away(who, "2026-03-02", "2026-03-04", standIn)));
    }

    @Test
    void who_is_there_acts_for_themselves() {
        away(asha, ravi);
        assertThat(absences.actingFor(asha.id(), DAY.plusDays(2))).isEqualTo(asha.id());
        assertThat(absences.actingFor(ravi.id(), DAY)).isEqualTo(ravi.id());
        assertThat(absences.standingInFor(mina.id(), NOON)).isEmpty();
    }

    @Test
    void the_stand_in_acts_and_theirs_where_they_are_away_too() {
        away(asha, ravi);
        assertThat(absences.actingFor(asha.id(), DAY)).isEqualTo(ravi.id());
        away(ravi, mina);
        assertThat(absences.actingFor(asha.id(), DAY)).isEqualTo(mina.id());
        assertThat(absences.standingInFor(mina.id(), NOON)).containsExactlyInAnyOrder(asha.id(), ravi.id());
        assertThat(absences.standingInFor(ravi.id(), NOON)).isEmpty();
    }

    @Test
    void where_stand_ins_go_in_a_circle_the_manager_acts() {
        away(asha, ravi);
        away(ravi, asha);
        assertThat(absences.actingFor(asha.id(), DAY)).isEqualTo(boss.id());
        assertThat(absences.actingFor(ravi.id(), DAY)).isEqualTo(ravi.id());
        assertThat(absences.standingInFor(boss.id(), NOON)).containsExactly(asha.id());
    }

    @Test
    void without_a_stand_in_the_manager_acts_and_whoever_acts_for_the_manager() {
        away(asha, null);
        assertThat(absences.actingFor(asha.id(), DAY)).isEqualTo(boss.id());
        away(boss, ravi);
        assertThat(absences.actingFor(asha.id(), DAY)).isEqualTo(ravi.id());
        assertThat(absences.standingInFor(ravi.id(), NOON)).containsExactlyInAnyOrder(asha.id(), boss.id());
    }

    @Test
    void who_has_left_is_away_for_good() {
        Employee left = employee(mina, false);
        assertThat(absences.actingFor(left.id(), DAY.plusYears(3))).isEqualTo(mina.id());
        assertThat(absences.standingInFor(mina.id(), NOON)).containsExactly(left.id());
    }

    @Test
    void a_stand_in_who_has_left_does_not_act() {
        away(asha, employee(ravi, false));
        assertThat(absences.actingFor(asha.id(), DAY)).isEqualTo(boss.id());
    }

    @Test
    void where_nobody_is_there_the_work_stays_where_it_is() {
        away(ravi, null);
        EmployeeId nobody = new EmployeeId(UUID.randomUUID());
        assertThat(absences.actingFor(ravi.id(), DAY)).isEqualTo(ravi.id());
        assertThat(absences.actingFor(nobody, DAY)).isEqualTo(nobody);
    }

    @Test
    void the_day_is_the_one_where_the_absent_one_works() {
        away(asha, ravi);
        var samoa = new WorkingWeeks.Kept(1, WorkingWeek.usual(ZoneId.of("Pacific/Kiritimati")));
        unitOfWork.run(() -> weeks.replace(asha.id(), samoa, SampleCompany.FOUNDED));
        // 02:00 of the 2nd there, the 1st by the company's clock
        Instant early = Instant.parse("2026-03-01T12:00:00Z");
        assertThat(absences.actingFor(asha.id(), early)).isEqualTo(ravi.id());
        assertThat(absences.standingInFor(ravi.id(), early)).containsExactly(asha.id());
        assertThat(absences.actingFor(asha.id(), Instant.parse("2026-03-04T12:00:00Z")))
                .isEqualTo(asha.id());
    }

    @Test
    void an_absence_that_shares_a_day_with_another_is_refused_and_so_is_standing_in_for_oneself() {
        Absence.Details first =
                SampleCompany.away(asha, "2026-03-02", "2026-03-04", ravi).details();
        assertThat(keep.create(HR, asha.id(), first)).isInstanceOf(KeepAbsence.Outcome.Created.class);
        assertThat(keep.create(HR, asha.id(), first)).isEqualTo(refused(AbsenceRefusal.OVERLAPS));
        Absence.Details self =
                SampleCompany.away(asha, "2026-05-02", "2026-05-04", asha).details();
        assertThat(keep.create(HR, asha.id(), self)).isEqualTo(refused(AbsenceRefusal.STANDS_IN_FOR_SELF));
        assertThat(keep.create(HR, new EmployeeId(UUID.randomUUID()), first))
                .isEqualTo(refused(AbsenceRefusal.EMPLOYEE_UNKNOWN));
        assertThat(audit.all()).hasSize(1);
    }

    @Test
    void what_another_system_tells_twice_is_one_absence() {
        ExternalId hr = SampleCompany.freshExternalId("hr");
        Absence.Details told =
                SampleCompany.away(asha, "2026-03-02", "2026-03-04", ravi).details();
        var made = (KeepAbsence.Outcome.Created) keep.put(HR, asha.id(), hr, null, told);
        assertThat(keep.put(HR, asha.id(), hr, null, told)).isEqualTo(new KeepAbsence.Outcome.Changed(made.absence()));
        Absence.Details longer =
                SampleCompany.away(asha, "2026-03-02", "2026-03-09", ravi).details();
        var changed = (KeepAbsence.Outcome.Changed) keep.put(HR, asha.id(), hr, 1L, longer);
        assertThat(changed.absence().version()).isEqualTo(2);
        assertThat(keep.put(HR, asha.id(), hr, 1L, longer)).isEqualTo(new KeepAbsence.Outcome.Stale());
        assertThat(keep.put(HR, ravi.id(), hr, null, told)).isEqualTo(refused(AbsenceRefusal.EXTERNAL_ID_TAKEN));
    }

    private static KeepAbsence.Outcome refused(AbsenceRefusal why) {
        return new KeepAbsence.Outcome.Refused(why);
    }
}
