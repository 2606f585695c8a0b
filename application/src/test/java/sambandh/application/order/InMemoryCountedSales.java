package sambandh.application.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows the sales it was told of. */
public final class InMemoryCountedSales implements CountedSales {
    private final Map<UUID, List<Counted>> all = new HashMap<>();

    public UUID sold(UUID customer, LocalDate day, @Nullable LocalDate goneFrom) {
        UUID order = UUID.randomUUID();
        all.computeIfAbsent(customer, _ -> new ArrayList<>()).add(new Counted(order, day, goneFrom));
        return order;
    }

    public void forget(UUID customer) {
        all.remove(customer);
    }

    @Override
    public Map<UUID, List<Counted>> of(Collection<UUID> customers) {
        Map<UUID, List<Counted>> some = new HashMap<>(all);
        some.keySet().retainAll(customers);
        return some;
    }
}
