package sambandh.application.bulk;

import sambandh.application.shared.InMemoryUnitOfWork;

class InMemoryImportsTest implements ImportsContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryImports imports = new InMemoryImports(unitOfWork);

    @Override
    public InMemoryImports imports() {
        return imports;
    }

    @Override
    public InMemoryImports work() {
        return imports;
    }

    @Override
    public InMemoryImports views() {
        return imports;
    }

    @Override
    public InMemoryUnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public void leasesEnd() {
        imports.leasesEnd();
    }
}
