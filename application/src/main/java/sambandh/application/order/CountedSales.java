package sambandh.application.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sales of customers one by one, as far as they ever counted; for columns that work them out further. */
public interface CountedSales {
    /**
     * @param day the business date
     * @param goneFrom the business date from which it counts no longer, as {@link HistoryViews} tells it; null while it does
     */
    record Counted(UUID order, LocalDate day, @Nullable LocalDate goneFrom) {}

    /** Some hundred customers at a time; those without a sale are missing. */
    Map<UUID, List<Counted>> of(Collection<UUID> customers);
}
