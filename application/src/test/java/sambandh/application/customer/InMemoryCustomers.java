package sambandh.application.customer;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.NameFold;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.Scope;

public final class InMemoryCustomers implements Customers, CustomerViews {
    private final Map<CustomerId, Customer> all = new LinkedHashMap<>();
    private final Map<UUID, Set<CustomerId>> sets = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryCustomers(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    public int size() {
        return all.size();
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Customer> findByExternalId(ExternalId id) {
        return all.values().stream()
                .filter(c -> c.details().externalIds().contains(id))
                .findFirst();
    }

    @Override
    public Map<CustomerId, Customer.Kind> hold(Set<CustomerId> ids) {
        unitOfWork.mustBeOpen();
        return ids.stream()
                .filter(all::containsKey)
                .collect(Collectors.toMap(id -> id, id -> all.get(id).details().kind()));
    }

    @Override
    public void add(Customer customer) {
        unitOfWork.mustBeOpen();
        keep(customer);
    }

    @Override
    public void replace(Customer customer) {
        unitOfWork.mustBeOpen();
        if (find(customer.id())
                .filter(old -> old.version() == customer.version() - 1)
                .isEmpty()) {
            throw new LostUpdate("customer");
        }
        keep(customer);
    }

    @Override
    public void confirm(CustomerId id, Instant at) {
        unitOfWork.mustBeOpen();
        all.computeIfPresent(id, (_, customer) -> customer.confirm(at));
    }

    private void keep(Customer customer) {
        for (ExternalId id : customer.details().externalIds()) {
            if (findByExternalId(id).filter(c -> !c.id().equals(customer.id())).isPresent()) {
                throw new LostUpdate("outside id");
            }
        }
        all.put(customer.id(), customer);
    }

    @Override
    public Page<Customer> list(Scope scope, Filter filter, Page.Wanted wanted) {
        return InMemoryPages.page(seen(scope, filter), wanted, c -> sortValue(c, wanted.sort()), c -> c.id().value());
    }

    @Override
    public Optional<Customer> find(Scope scope, CustomerId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    @Override
    public List<Customer> findAll(Scope scope, List<CustomerId> ids) {
        return ids.stream().flatMap(id -> find(scope, id).stream()).toList();
    }

    @Override
    public Optional<Customer> findByExternalId(Scope scope, ExternalId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : findByExternalId(id);
    }

    /** A set of customers, such as a segment. */
    public void keep(UUID set, Set<CustomerId> members) {
        sets.put(set, members);
    }

    List<Customer> seen(Scope scope, Filter filter) {
        UUID set = filter.set();
        if (set != null && !sets.containsKey(set)) {
            throw new InvalidInput(List.of(new Fault("segmentId", "unknown_segment", "There is no such segment.")));
        }
        Predicate<Customer.Details> matches = d -> (filter.kind() == null || filter.kind() == d.kind())
                && (filter.country() == null || filter.country().equals(d.country()))
                && (filter.ownerId() == null || filter.ownerId().equals(d.ownerId()))
                && (filter.coverId() == null || filter.coverId().equals(d.coverId()))
                && (!filter.orphaned() || d.ownerId() == null)
                && (filter.industry() == null || filter.industry().equals(d.industry()));
        return scope instanceof Scope.Nothing
                ? List.of()
                : all.values().stream()
                        .filter(c -> matches.test(c.details()))
                        .filter(c -> set == null || sets.get(set).contains(c.id()))
                        .toList();
    }

    private static String sortValue(Customer c, String sort) {
        return switch (sort) {
            case "name" -> NameFold.sortKey(c.details().name());
            case "createdAt" -> c.createdAt().toString();
            default -> throw new IllegalArgumentException(sort);
        };
    }
}
