package sambandh.application.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.OwnerChange;
import sambandh.domain.shared.Scope;

public final class InMemoryOwnerships implements Ownerships, OwnershipViews {
    private final List<OwnerChange> all = new ArrayList<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryOwnerships(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    public List<OwnerChange> all() {
        return List.copyOf(all);
    }

    @Override
    public void add(Collection<OwnerChange> changes) {
        unitOfWork.mustBeOpen();
        all.addAll(changes);
    }

    @Override
    public Page<OwnerChange> list(Scope scope, CustomerId customer, @Nullable Instant asOf, Page.Wanted wanted) {
        List<OwnerChange> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.stream()
                        .filter(change -> change.customerId().equals(customer))
                        .filter(change -> asOf == null || !change.at().isAfter(asOf))
                        .toList();
        return InMemoryPages.page(found, wanted, change -> change.at().toString(), OwnerChange::id);
    }

    @Override
    public List<CustomerId> newlyOwned(Scope scope, UUID reference, @Nullable CustomerId after, int atMost) {
        return scope instanceof Scope.Nothing
                ? List.of()
                : all.stream()
                        .filter(change -> reference.equals(change.reference()) && change.newOwner())
                        .map(OwnerChange::customerId)
                        .filter(id -> after == null || ORDER.compare(id, after) > 0)
                        .sorted(ORDER)
                        .distinct()
                        .limit(atMost)
                        .toList();
    }

    private static final Comparator<CustomerId> ORDER =
            Comparator.comparing(id -> id.value().toString());
}
