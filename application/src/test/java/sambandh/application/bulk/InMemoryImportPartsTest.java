package sambandh.application.bulk;

import java.util.UUID;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.ImportId;

class InMemoryImportPartsTest implements ImportPartsContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryImportParts parts = new InMemoryImportParts(unitOfWork);

    @Override
    public ImportParts parts() {
        return parts;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public ImportId anImport() {
        return new ImportId(UUID.randomUUID());
    }
}
