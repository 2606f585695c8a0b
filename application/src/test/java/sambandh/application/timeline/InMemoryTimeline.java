package sambandh.application.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Page;
import sambandh.domain.shared.Scope;
import sambandh.domain.timeline.TimelineEntry;

public final class InMemoryTimeline implements Timeline, TimelineViews {
    private final List<TimelineEntry> all = new ArrayList<>();
    private final Set<UUID> customers = new HashSet<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryTimeline(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Lets there be a customer, whether or not anything happened with them. */
    public UUID with(UUID customer) {
        customers.add(customer);
        return customer;
    }

    public List<TimelineEntry> all() {
        return List.copyOf(all);
    }

    @Override
    public void addAll(Collection<TimelineEntry> entries) {
        unitOfWork.mustBeOpen();
        all.addAll(entries);
    }

    @Override
    public void removeAll(Collection<TimelineEntry> entries) {
        unitOfWork.mustBeOpen();
        entries.forEach(this::take);
    }

    private void take(TimelineEntry entry) {
        all.removeIf(e -> e.customerId().equals(entry.customerId())
                && e.at().equals(entry.at())
                && e.kind().equals(entry.kind())
                && Objects.equals(e.reference(), entry.reference()));
    }

    @Override
    public Optional<Page<TimelineEntry>> list(Scope scope, UUID customerId, Page.Wanted wanted) {
        if (scope instanceof Scope.Nothing || !customers.contains(customerId)) {
            return Optional.empty();
        }
        List<TimelineEntry> found =
                all.stream().filter(e -> e.customerId().equals(customerId)).toList();
        return Optional.of(InMemoryPages.page(found, wanted, e -> e.at().toString(), TimelineEntry::id));
    }
}
