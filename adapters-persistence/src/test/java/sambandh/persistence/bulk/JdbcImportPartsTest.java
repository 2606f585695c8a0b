package sambandh.persistence.bulk;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import sambandh.application.bulk.ImportParts;
import sambandh.application.bulk.ImportPartsContract;
import sambandh.application.bulk.Imports;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.bulk.ImportSettings;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

class JdbcImportPartsTest implements ImportPartsContract {
    @Override
    public ImportParts parts() {
        return TestContext.bean(ImportParts.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Override
    public ImportId anImport() {
        ImportId id = new ImportId(UuidCreator.getTimeOrderedEpoch());
        var settings = ImportSettings.of(Map.of("source", "erp"));
        Import made = Import.make(id, "partsOnly", settings, "user:parts", List.of(), ImportBench.NOW);
        unitOfWork().run(() -> TestContext.bean(Imports.class).add(made, null, UUID.randomUUID()));
        return id;
    }

    /** Nobody else knows this kind. */
    @AfterEach
    void nothing_is_left() {
        unitOfWork().run(() -> TestContext.bean(Db.class).write("DELETE FROM import_job WHERE kind = 'partsOnly'"));
    }
}
