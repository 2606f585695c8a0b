package sambandh.application.company;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sambandh.domain.company.EmployeeId;

/** Who is away and who acts, as a test says it; days are those of UTC. */
public final class InMemoryAbsences implements Absences {
    private record Away(LocalDate from, LocalDate until, EmployeeId standIn) {}

    private final Map<EmployeeId, Away> away = new HashMap<>();

    /** @param until the last day, included */
    public void away(EmployeeId who, LocalDate from, LocalDate until, EmployeeId standIn) {
        away.put(who, new Away(from, until, standIn));
    }

    @Override
    public EmployeeId actingFor(EmployeeId who, LocalDate day) {
        Away absence = away.get(who);
        return absence == null || day.isBefore(absence.from()) || day.isAfter(absence.until())
                ? who
                : absence.standIn();
    }

    @Override
    public EmployeeId actingFor(EmployeeId who, Instant now) {
        return actingFor(who, now.atZone(ZoneOffset.UTC).toLocalDate());
    }

    @Override
    public Set<EmployeeId> standingInFor(EmployeeId who, Instant now) {
        return away.keySet().stream()
                .filter(other -> !other.equals(who) && actingFor(other, now).equals(who))
                .collect(Collectors.toUnmodifiableSet());
    }
}
