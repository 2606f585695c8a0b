package sambandh.application.company;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.company.Department;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.shared.Scope;

public final class InMemoryDepartments implements Departments, DepartmentViews {
    private final Map<DepartmentId, Department> all = new LinkedHashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryDepartments(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    public int size() {
        return all.size();
    }

    @Override
    public Optional<Department> find(DepartmentId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public void add(Department department) {
        unitOfWork.mustBeOpen();
        all.put(department.id(), department);
    }

    @Override
    public void replace(Department department) {
        unitOfWork.mustBeOpen();
        if (find(department.id())
                .filter(old -> old.version() == department.version() - 1)
                .isEmpty()) {
            throw new LostUpdate("department");
        }
        all.put(department.id(), department);
    }

    @Override
    public Page<Department> list(Scope scope, Page.Wanted wanted) {
        List<Department> seen = scope instanceof Scope.Nothing ? List.of() : List.copyOf(all.values());
        return InMemoryPages.page(seen, wanted, d -> d.details().name(), d -> d.id().value());
    }

    @Override
    public Optional<Department> find(Scope scope, DepartmentId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }
}
