package sambandh.application.interaction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;

/** Knows the customers, people, employees and departments that it made itself. */
public final class KnownPeople implements InteractionParties {
    private final Map<CustomerId, Set<PersonId>> customers = new HashMap<>();
    private final Map<EmployeeId, Optional<DepartmentId>> employees = new HashMap<>();
    private final Set<DepartmentId> departments = new HashSet<>();
    private final Map<UUID, EmployeeId> users = new HashMap<>();

    public CustomerId aCustomer() {
        CustomerId customer = new CustomerId(UUID.randomUUID());
        customers.put(customer, new HashSet<>());
        return customer;
    }

    public PersonId aPersonOf(CustomerId customer) {
        PersonId person = new PersonId(UUID.randomUUID());
        customers.computeIfAbsent(customer, id -> new HashSet<>()).add(person);
        return person;
    }

    public void belongs(PersonId person, CustomerId customer) {
        customers.computeIfAbsent(customer, id -> new HashSet<>()).add(person);
    }

    public DepartmentId aDepartment() {
        DepartmentId department = new DepartmentId(UUID.randomUUID());
        departments.add(department);
        return department;
    }

    public EmployeeId anEmployee(@Nullable DepartmentId department) {
        EmployeeId employee = new EmployeeId(UUID.randomUUID());
        employees.put(employee, Optional.ofNullable(department));
        return employee;
    }

    public void knows(EmployeeId employee) {
        employees.put(employee, Optional.empty());
    }

    public void signsIn(UUID user, EmployeeId employee) {
        users.put(user, employee);
    }

    @Override
    public boolean isKnown(CustomerId customer) {
        return customers.containsKey(customer);
    }

    @Override
    public boolean isKnown(DepartmentId department) {
        return departments.contains(department);
    }

    @Override
    public Optional<Optional<DepartmentId>> departmentOf(EmployeeId employee) {
        return Optional.ofNullable(employees.get(employee));
    }

    @Override
    public Set<PersonId> peopleOf(CustomerId customer, Set<PersonId> people) {
        return people.stream()
                .filter(customers.getOrDefault(customer, Set.of())::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<EmployeeId> employeeOf(UUID user) {
        return Optional.ofNullable(users.get(user));
    }
}
