package sambandh.application.customer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sambandh.domain.customer.Yearly;
import sambandh.domain.shared.Code;

public final class InMemoryYearlyDay implements YearlyDay {
    /** @param person null where it is the customer's own */
    private record Day(UUID customer, UUID person, LocalDate first) {}

    private final Code code;
    private final Set<Day> days = new HashSet<>();

    public InMemoryYearlyDay(String code) {
        this.code = new Code(code);
    }

    public void keep(UUID customer, UUID person, LocalDate first) {
        days.add(new Day(customer, person, first));
    }

    @Override
    public Code code() {
        return code;
    }

    @Override
    public Map<UUID, Set<UUID>> on(LocalDate day, Collection<UUID> customers) {
        Map<UUID, Set<UUID>> whose = new HashMap<>();
        for (Day one : days) {
            if (customers.contains(one.customer())
                    && one.first().isBefore(day)
                    && Yearly.in(one.first(), day.getYear()).equals(day)) {
                whose.computeIfAbsent(one.customer(), _ -> new HashSet<>()).add(one.person());
            }
        }
        return whose;
    }
}
