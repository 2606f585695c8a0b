package sambandh.persistence.company;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import sambandh.application.company.AbsenceBook;
import sambandh.application.company.AbsenceContract;
import sambandh.application.company.AbsenceViews;
import sambandh.application.company.Employees;
import sambandh.application.company.WorkingWeeks;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.EmptyTables;
import sambandh.persistence.shared.TestContext;

class JdbcAbsenceBookTest implements AbsenceContract {
    @Override
    public Employees employees() {
        return TestContext.bean(Employees.class);
    }

    @Override
    public AbsenceBook book() {
        return TestContext.bean(AbsenceBook.class);
    }

    @Override
    public AbsenceViews views() {
        return TestContext.bean(AbsenceViews.class);
    }

    @Override
    public WorkingWeeks weeks() {
        return TestContext.bean(WorkingWeeks.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Test
    void those_who_lean_on_somebody_are_read_by_their_keys() throws SQLException {
        EmptyTables.assertKeysAreUsed(JdbcAbsenceBook.BY_STAND_IN);
        EmptyTables.assertKeysAreUsed(JdbcAbsenceBook.BY_MANAGER);
    }
}
