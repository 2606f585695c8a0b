package sambandh.application.task;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import sambandh.application.access.UserViews;
import sambandh.application.company.Absences;
import sambandh.domain.access.UserId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Scope;

/** Whose work somebody does. */
public final class WorkOf {
    private final UserViews users;
    private final Absences absences;
    private final Clock clock;

    public WorkOf(UserViews users, Absences absences, Clock clock) {
        this.users = users;
        this.absences = absences;
        this.clock = clock;
    }

    /** The employee that somebody is; empty for whoever is none. */
    public Optional<EmployeeId> employee(Actor actor) {
        return actor instanceof Actor.Staff staff
                ? users.find(Scope.of(actor), new UserId(staff.userId()))
                        .flatMap(user -> Optional.ofNullable(user.details().employeeId()))
                        .map(EmployeeId::new)
                : Optional.empty();
    }

    /** Somebody, and everybody whom they stand in for just now. */
    public Set<EmployeeId> holders(EmployeeId who) {
        Set<EmployeeId> all = new HashSet<>(absences.standingInFor(who, clock.instant()));
        all.add(who);
        return Set.copyOf(all);
    }
}
