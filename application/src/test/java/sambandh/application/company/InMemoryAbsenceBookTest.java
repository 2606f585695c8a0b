package sambandh.application.company;

import sambandh.application.shared.InMemoryUnitOfWork;

class InMemoryAbsenceBookTest implements AbsenceContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryEmployees employees = new InMemoryEmployees(unitOfWork);
    private final InMemoryAbsenceBook book = new InMemoryAbsenceBook(employees, unitOfWork);
    private final InMemoryWorkingWeeks weeks =
            new InMemoryWorkingWeeks(employees, new InMemoryCompanyProfiles(unitOfWork), unitOfWork);

    @Override
    public Employees employees() {
        return employees;
    }

    @Override
    public AbsenceBook book() {
        return book;
    }

    @Override
    public AbsenceViews views() {
        return book;
    }

    @Override
    public WorkingWeeks weeks() {
        return weeks;
    }

    @Override
    public InMemoryUnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
