package sambandh.persistence.bulk;

import org.junit.jupiter.api.AfterEach;
import sambandh.application.bulk.ImportViews;
import sambandh.application.bulk.ImportWork;
import sambandh.application.bulk.Imports;
import sambandh.application.bulk.ImportsContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

class JdbcImportsTest implements ImportsContract {
    @Override
    public Imports imports() {
        return TestContext.bean(Imports.class);
    }

    @Override
    public ImportWork work() {
        return TestContext.bean(ImportWork.class);
    }

    @Override
    public ImportViews views() {
        return TestContext.bean(ImportViews.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Override
    public void leasesEnd() {
        write("UPDATE import_job SET due_at = due_at - INTERVAL 2 MINUTE WHERE kind = 'things'");
    }

    /** Nobody else knows this kind. */
    @AfterEach
    void nothing_is_left() {
        write("DELETE FROM import_job WHERE kind = 'things'");
    }

    private void write(String sql) {
        unitOfWork().run(() -> TestContext.bean(Db.class).write(sql));
    }
}
