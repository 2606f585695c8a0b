package sambandh.persistence.company;

import sambandh.application.company.DepartmentViews;
import sambandh.application.company.Departments;
import sambandh.application.company.EmployeeViews;
import sambandh.application.company.Employees;
import sambandh.application.company.StaffContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcStaffTest implements StaffContract {
    @Override
    public Departments departments() {
        return TestContext.bean(Departments.class);
    }

    @Override
    public DepartmentViews departmentViews() {
        return TestContext.bean(DepartmentViews.class);
    }

    @Override
    public Employees employees() {
        return TestContext.bean(Employees.class);
    }

    @Override
    public EmployeeViews employeeViews() {
        return TestContext.bean(EmployeeViews.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }
}
