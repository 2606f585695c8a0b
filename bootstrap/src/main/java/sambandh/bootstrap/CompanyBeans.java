package sambandh.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import sambandh.application.company.AbsenceBook;
import sambandh.application.company.Absences;
import sambandh.application.company.ChangeCompanyProfile;
import sambandh.application.company.ChangeDepartment;
import sambandh.application.company.ChangeEmployee;
import sambandh.application.company.ChangeWorkingWeek;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.company.CreateDepartment;
import sambandh.application.company.CreateEmployee;
import sambandh.application.company.CurrencyUse;
import sambandh.application.company.Departments;
import sambandh.application.company.Departure;
import sambandh.application.company.Employees;
import sambandh.application.company.KeepAbsence;
import sambandh.application.company.PutEmployee;
import sambandh.application.company.Reckoning;
import sambandh.application.company.WhoActs;
import sambandh.application.company.WorkingWeeks;
import sambandh.application.company.ZoneUse;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;

@Factory
class CompanyBeans {
    /** @param currencyUses whatever columns to the right contribute; none is fine */
    @Singleton
    ChangeCompanyProfile changeCompanyProfile(
            CompanyProfiles profiles,
            List<CurrencyUse> currencyUses,
            List<ZoneUse> zoneUses,
            List<Reckoning> reckonings,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new ChangeCompanyProfile(profiles, currencyUses, zoneUses, reckonings, audit, unitOfWork, clock);
    }

    @Singleton
    CreateDepartment createDepartment(
            Departments departments, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        return new CreateDepartment(departments, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeDepartment changeDepartment(Departments departments, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new ChangeDepartment(departments, audit, unitOfWork, clock);
    }

    @Singleton
    CreateEmployee createEmployee(
            Employees employees, Departments departments, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        return new CreateEmployee(employees, departments, audit, unitOfWork, ids, clock);
    }

    /** @param departures whatever columns to the right contribute; none is fine */
    @Singleton
    ChangeEmployee changeEmployee(
            Employees employees,
            Departments departments,
            List<Departure> departures,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new ChangeEmployee(employees, departments, departures, audit, unitOfWork, clock);
    }

    @Singleton
    PutEmployee putEmployee(Employees employees, CreateEmployee create, ChangeEmployee change, UnitOfWork unitOfWork) {
        return new PutEmployee(employees, create, change, unitOfWork);
    }

    @Singleton
    Absences absences(AbsenceBook book, Employees employees, WorkingWeeks weeks) {
        return new WhoActs(book, employees, weeks);
    }

    @Singleton
    KeepAbsence keepAbsence(
            AbsenceBook book, Employees employees, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        return new KeepAbsence(book, employees, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeWorkingWeek changeWorkingWeek(WorkingWeeks weeks, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new ChangeWorkingWeek(weeks, audit, unitOfWork, clock);
    }
}
