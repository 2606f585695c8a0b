package sambandh.application.company;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

public final class InMemoryEmployees implements Employees, EmployeeViews {
    private final Map<EmployeeId, Employee> all = new LinkedHashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryEmployees(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    public int size() {
        return all.size();
    }

    List<Employee> all() {
        return List.copyOf(all.values());
    }

    @Override
    public Optional<Employee> find(EmployeeId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Employee> findByExternalId(ExternalId id) {
        return all.values().stream()
                .filter(e -> e.details().externalIds().contains(id))
                .findFirst();
    }

    @Override
    public Set<EmployeeId> holdActive(Collection<EmployeeId> ids) {
        unitOfWork.mustBeOpen();
        return ids.stream()
                .filter(id -> find(id).filter(e -> e.details().active()).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public void hold(EmployeeId id) {
        unitOfWork.mustBeOpen();
    }

    @Override
    public List<Employee> activeIn(DepartmentId department, int atMost) {
        return all.values().stream()
                .filter(e -> matches(e.details(), new Filter(department, true)))
                .sorted(Comparator.comparing((Employee e) -> e.details().name()).thenComparing(e -> e.id().value()))
                .limit(atMost)
                .toList();
    }

    @Override
    public void add(Employee employee) {
        unitOfWork.mustBeOpen();
        keep(employee);
    }

    @Override
    public void replace(Employee employee) {
        unitOfWork.mustBeOpen();
        if (find(employee.id())
                .filter(old -> old.version() == employee.version() - 1)
                .isEmpty()) {
            throw new LostUpdate("employee");
        }
        keep(employee);
    }

    private void keep(Employee employee) {
        for (ExternalId id : employee.details().externalIds()) {
            if (findByExternalId(id).filter(e -> !e.id().equals(employee.id())).isPresent()) {
                throw new LostUpdate("outside id");
            }
        }
        all.put(employee.id(), employee);
    }

    @Override
    public Page<Employee> list(Scope scope, Filter filter, Page.Wanted wanted) {
        List<Employee> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.values().stream()
                        .filter(e -> matches(e.details(), filter))
                        .toList();
        return InMemoryPages.page(found, wanted, e -> e.details().name(), e -> e.id().value());
    }

    @Override
    public Optional<Employee> find(Scope scope, EmployeeId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    @Override
    public Optional<Employee> findByExternalId(Scope scope, ExternalId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : findByExternalId(id);
    }

    private static boolean matches(Employee.Details d, Filter filter) {
        return (filter.departmentId() == null || filter.departmentId().equals(d.departmentId()))
                && (filter.active() == null || filter.active() == d.active());
    }
}
