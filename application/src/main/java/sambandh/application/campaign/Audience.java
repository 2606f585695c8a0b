package sambandh.application.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.YearlyDay;
import sambandh.application.letter.Addressees;
import sambandh.application.letter.Addressees.Reached;
import sambandh.domain.campaign.When;
import sambandh.domain.shared.Code;

/** Who of some customers a campaign writes to: whoever gets their letters, or whose day it is. */
public final class Audience {
    /** @param customers how many there are to write to, whether they have anybody or not */
    public record Found(int customers, List<Reached> people) {}

    private final Addressees addressees;
    private final Map<Code, YearlyDay> yearly = new HashMap<>();

    public Audience(Addressees addressees, List<YearlyDay> yearlyDays) {
        this.addressees = addressees;
        yearlyDays.forEach(day -> yearly.put(day.code(), day));
    }

    public Set<Code> occasions() {
        return Set.copyOf(yearly.keySet());
    }

    /** @param planned when people were to be put in, as {@link When#next} told; null for at once */
    public Found of(When when, @Nullable Instant planned, Collection<UUID> customers) {
        Code occasion = when.occasion();
        if (occasion == null || planned == null) {
            return new Found(customers.size(), addressees.of(customers));
        }
        YearlyDay day = yearly.get(occasion);
        return day == null ? new Found(0, List.of()) : on(day, When.day(planned), customers);
    }

    private Found on(YearlyDay yearlyDay, LocalDate day, Collection<UUID> customers) {
        Map<UUID, Set<UUID>> whose = yearlyDay.on(day, customers);
        return new Found(whose.size(), addressees.of(whose));
    }
}
