package sambandh.application.interaction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import sambandh.application.company.Employees;
import sambandh.application.letter.Recipients;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.interaction.Interaction;

/** What those who took part in a touchpoint are called. */
public final class SpeakerNames {
    /**
     * @param ours the employee's
     * @param theirs whole names of the customer's people, and how they like to be called
     */
    record Names(Set<String> ours, Set<String> theirs) {}

    private final Employees employees;
    private final Recipients people;

    public SpeakerNames(Employees employees, Recipients people) {
        this.employees = employees;
        this.people = people;
    }

    Names of(Interaction interaction) {
        Set<String> ours = new HashSet<>();
        EmployeeId employee = interaction.details().employeeId();
        if (employee != null) {
            employees.find(employee).ifPresent(it -> ours.add(it.details().name()));
        }
        Set<String> theirs = new HashSet<>();
        List<UUID> took = interaction.details().participants().stream()
                .map(it -> it.personId().value())
                .toList();
        people.find(took).values().forEach(it -> {
            theirs.add(it.name());
            theirs.add(it.called());
        });
        return new Names(ours, theirs);
    }
}
