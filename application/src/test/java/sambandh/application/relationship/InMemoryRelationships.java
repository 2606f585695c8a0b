package sambandh.application.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.Customers;
import sambandh.application.order.CountedSales;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Evidence;
import sambandh.domain.relationship.Relationship;
import sambandh.domain.relationship.Stage;
import sambandh.domain.relationship.StageHistory;
import sambandh.domain.relationship.StageHistory.Period;
import sambandh.domain.relationship.StageHistory.Sale;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.Scope;

public final class InMemoryRelationships implements Relationships, Stages, RelationshipViews {
    private final Map<CustomerId, Relationship> types = new HashMap<>();
    private final List<Relationship.Change> changes = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final Map<CustomerId, StageHistory> kept = new HashMap<>();
    private final Map<UUID, List<CustomerId>> imported = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final Customers customers;
    private final CountedSales sales;

    public InMemoryRelationships(InMemoryUnitOfWork unitOfWork, Customers customers, CountedSales sales) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.sales = sales;
    }

    /** Lets an import have brought orders of these. */
    public void imported(UUID importId, List<CustomerId> of) {
        imported.put(importId, new ArrayList<>(of));
    }

    @Override
    public Relationship find(CustomerId customer) {
        return types.getOrDefault(customer, Relationship.unset(customer));
    }

    @Override
    public void choose(Relationship relationship, Relationship.Change change) {
        unitOfWork.mustBeOpen();
        if (find(relationship.customerId()).version() != relationship.version() - 1) {
            throw new LostUpdate("relationship");
        }
        types.put(relationship.customerId(), relationship);
        changes.add(change);
    }

    @Override
    public void hold(CustomerId customer) {
        unitOfWork.mustBeOpen();
    }

    @Override
    public StageHistory of(CustomerId customer) {
        List<Sale> sold = sales.of(List.of(customer.value())).getOrDefault(customer.value(), List.of()).stream()
                .map(sale -> new Sale(sale.order(), sale.day(), sale.goneFrom()))
                .toList();
        return StageHistory.of(sold, told(customer));
    }

    @Override
    public List<Evidence> told(CustomerId customer) {
        return evidence.stream()
                .filter(it -> it.customerId().equals(customer))
                .sorted(Comparator.comparing(Evidence::day)
                        .thenComparing(Evidence::toldAt)
                        .thenComparing(it -> it.id().toString()))
                .toList();
    }

    @Override
    public void add(Evidence it) {
        unitOfWork.mustBeOpen();
        evidence.add(it);
    }

    @Override
    public void remove(Evidence it) {
        unitOfWork.mustBeOpen();
        evidence.removeIf(other -> other.id().equals(it.id()));
    }

    @Override
    public Kept keep(CustomerId customer) {
        unitOfWork.mustBeOpen();
        StageHistory before = kept.getOrDefault(customer, StageHistory.NONE);
        kept.put(customer, of(customer));
        return new Kept(before, of(customer));
    }

    @Override
    public int keepAll(List<CustomerId> all) {
        return (int) all.stream()
                .map(this::keep)
                .filter(it -> !it.before().equals(it.now()))
                .count();
    }

    @Override
    public void mark(UUID importId) {
        unitOfWork.mustBeOpen();
    }

    @Override
    public boolean keepMarked(UUID importId) {
        List<CustomerId> due = imported.getOrDefault(importId, List.of());
        if (!due.isEmpty()) {
            keep(due.removeFirst());
        }
        return !due.isEmpty();
    }

    @Override
    public List<CustomerId> walk(@Nullable CustomerId after, int atMost) {
        return kept.keySet().stream()
                .sorted(Comparator.comparing(it -> it.value().toString()))
                .filter(it -> after == null
                        || it.value().toString().compareTo(after.value().toString()) > 0)
                .limit(atMost)
                .toList();
    }

    @Override
    public Optional<Shown> find(Scope scope, CustomerId customer) {
        if (scope instanceof Scope.Nothing) {
            return Optional.empty();
        }
        return customers
                .find(customer)
                .map((Customer it) -> new Shown(
                        find(customer),
                        changes.stream()
                                .filter(change -> change.customerId().equals(customer))
                                .toList()
                                .reversed(),
                        of(customer),
                        told(customer),
                        it.details().ownerId() != null));
    }

    @Override
    public Count count(Scope scope, LocalDate asOf, @Nullable UUID set) {
        if (set != null) {
            throw new InvalidInput(List.of(new Fault("segmentId", "unknown_segment", "There is no such segment.")));
        }
        Map<Stage, Long> count = new EnumMap<>(Stage.class);
        List<Period> periods = scope instanceof Scope.Nothing
                ? List.of()
                : kept.values().stream().map(it -> it.on(asOf)).toList();
        periods.forEach(period -> count.merge(period.stage(), 1L, Long::sum));
        return new Count(
                count, periods.stream().filter(it -> it.cause() == null).count(), 0);
    }
}
