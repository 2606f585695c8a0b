package sambandh.rest.company;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
import sambandh.application.company.InMemoryAbsenceBook;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.company.InMemoryDepartments;
import sambandh.application.company.InMemoryEmployees;
import sambandh.application.company.InMemoryWorkingWeeks;
import sambandh.application.company.KeepAbsence;
import sambandh.application.company.PutEmployee;
import sambandh.application.company.WhoActs;
import sambandh.application.company.WorkingWeeks;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;

@Factory
class CompanyTestBeans {
    /** Whether there are orders. */
    static final AtomicBoolean ORDERS = new AtomicBoolean();

    /** Whether a file is being taken in. */
    static final AtomicBoolean IMPORTS = new AtomicBoolean();

    @Singleton
    InMemoryCompanyProfiles companyProfiles(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryCompanyProfiles(unitOfWork);
    }

    @Singleton
    InMemoryDepartments departments(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryDepartments(unitOfWork);
    }

    @Singleton
    InMemoryEmployees employees(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryEmployees(unitOfWork);
    }

    @Singleton
    ChangeCompanyProfile changeCompanyProfile(
            CompanyProfiles profiles, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        List<CurrencyUse> uses = List.of(ORDERS::get);
        return new ChangeCompanyProfile(
                profiles, uses, List.of(ORDERS::get), List.of(IMPORTS::get), audit, unitOfWork, clock);
    }

    @Singleton
    CreateDepartment createDepartment(Departments departments, Audit audit, UnitOfWork work, Ids ids, Clock clock) {
        return new CreateDepartment(departments, audit, work, ids, clock);
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
    InMemoryAbsenceBook absenceBook(InMemoryEmployees employees, InMemoryUnitOfWork unitOfWork) {
        return new InMemoryAbsenceBook(employees, unitOfWork);
    }

    @Singleton
    InMemoryWorkingWeeks workingWeeks(
            InMemoryEmployees employees, InMemoryCompanyProfiles profiles, InMemoryUnitOfWork unitOfWork) {
        return new InMemoryWorkingWeeks(employees, profiles, unitOfWork);
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
