package sambandh.application.company;

import sambandh.application.shared.InMemoryUnitOfWork;

class InMemoryStaffTest implements StaffContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryDepartments departments = new InMemoryDepartments(unitOfWork);
    private final InMemoryEmployees employees = new InMemoryEmployees(unitOfWork);

    @Override
    public Departments departments() {
        return departments;
    }

    @Override
    public DepartmentViews departmentViews() {
        return departments;
    }

    @Override
    public Employees employees() {
        return employees;
    }

    @Override
    public EmployeeViews employeeViews() {
        return employees;
    }

    @Override
    public InMemoryUnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
