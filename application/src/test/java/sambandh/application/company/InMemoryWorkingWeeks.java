package sambandh.application.company;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.company.WorkingWeek;

public final class InMemoryWorkingWeeks implements WorkingWeeks {
    private final Map<EmployeeId, Kept> own = new HashMap<>();
    private final InMemoryEmployees employees;
    private final InMemoryCompanyProfiles profiles;
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryWorkingWeeks(
            InMemoryEmployees employees, InMemoryCompanyProfiles profiles, InMemoryUnitOfWork unitOfWork) {
        this.employees = employees;
        this.profiles = profiles;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Optional<Kept> find(EmployeeId who) {
        return employees.find(who).map(known -> own.getOrDefault(who, new Kept(0, usual())));
    }

    @Override
    public WorkingWeek of(EmployeeId who) {
        return own.containsKey(who) ? own.get(who).week() : usual();
    }

    private WorkingWeek usual() {
        return WorkingWeek.usual(profiles.current().details().zone());
    }

    @Override
    public void replace(EmployeeId who, Kept week, Instant now) {
        unitOfWork.mustBeOpen();
        if (find(who).filter(old -> old.version() == week.version() - 1).isEmpty()) {
            throw new LostUpdate("working week");
        }
        own.put(who, week);
    }
}
