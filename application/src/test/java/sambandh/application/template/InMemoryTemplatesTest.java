package sambandh.application.template;

import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;

class InMemoryTemplatesTest implements OwnTemplatesContract, EditionsContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final OwnTemplates templates = new InMemoryOwnTemplates(unitOfWork);
    private final Editions editions = new InMemoryEditions(unitOfWork);

    @Override
    public OwnTemplates templates() {
        return templates;
    }

    @Override
    public Editions editions() {
        return editions;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
