package sambandh.application.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Page;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.HandOver;
import sambandh.domain.customer.HandOver.Share;
import sambandh.domain.customer.HandOverId;
import sambandh.domain.customer.NameFold;
import sambandh.domain.customer.Sharing;
import sambandh.domain.customer.Sharing.Traits;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Scope;

public final class InMemoryHandOvers implements HandOvers, HandOverViews {
    private final Map<HandOverId, HandOver> all = new LinkedHashMap<>();
    private final Map<HandOverId, UUID> claims = new LinkedHashMap<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryCustomers customers;
    private final InMemoryPeople people;

    public InMemoryHandOvers(InMemoryUnitOfWork unitOfWork, InMemoryCustomers customers, InMemoryPeople people) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.people = people;
    }

    @Override
    public Map<EmployeeId, Long> owned(Collection<EmployeeId> employees) {
        return of(c -> c.ownerId())
                .filter(t -> employees.contains(t.ownerId()))
                .collect(Collectors.groupingBy(Traits::ownerId, Collectors.counting()));
    }

    @Override
    public Counts counts(EmployeeId employee) {
        return new Counts(
                of(c -> c.ownerId()).filter(t -> employee.equals(t.ownerId())).count(),
                of(c -> c.coverId()).filter(t -> employee.equals(t.coverId())).count());
    }

    @Override
    public void each(EmployeeId employee, Consumer<Traits> reader) {
        of(c -> c.ownerId()).filter(t -> employee.equals(t.ownerId())).forEach(reader);
        of(c -> c.coverId()).filter(t -> employee.equals(t.coverId())).forEach(reader);
    }

    private interface Role {
        @Nullable EmployeeId of(Customer.Details customer);
    }

    private Stream<Traits> of(Role role) {
        var any = new CustomerViews.Filter(null, null, null, null);
        return customers.seen(new Scope.Company(), any).stream()
                .filter(c -> role.of(c.details()) != null)
                .sorted(Comparator.comparing(
                                (Customer c) -> NameFold.sortKey(c.details().name()))
                        .thenComparing(c -> c.id().value().toString()))
                .map(this::traits);
    }

    private Traits traits(Customer customer) {
        Set<Language> languages = people.ofCustomer(customer.id(), 10).stream()
                .map(person -> person.details().language())
                .filter(language -> language != null)
                .collect(Collectors.toSet());
        Customer.Details d = customer.details();
        return new Traits(customer.id(), d.industry(), languages, d.ownerId(), d.coverId());
    }

    @Override
    public boolean add(HandOver handOver) {
        unitOfWork.mustBeOpen();
        if (holdOpen(handOver.from()).isPresent()) {
            return false;
        }
        all.put(handOver.id(), handOver);
        return true;
    }

    @Override
    public Optional<HandOver> find(HandOverId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<HandOver> holdOpen(EmployeeId from) {
        unitOfWork.mustBeOpen();
        return all.values().stream()
                .filter(h -> h.from().equals(from) && h.finishedAt() == null)
                .findFirst();
    }

    @Override
    public Optional<Claimed> take(UUID claim, Duration lease) {
        return all.values().stream()
                .filter(h -> h.finishedAt() == null && h.problem() == null && !claims.containsKey(h.id()))
                .findFirst()
                .map(h -> {
                    claims.put(h.id(), claim);
                    return new Claimed(claim, h.id());
                });
    }

    @Override
    public boolean renew(Claimed claimed, Duration lease) {
        return claimed.claim().equals(claims.get(claimed.id()));
    }

    /** As if the worker had died and its lease had ended. */
    public void forgetClaims() {
        claims.clear();
    }

    @Override
    public List<Traits> hold(EmployeeId from, int atMost) {
        unitOfWork.mustBeOpen();
        List<Traits> owned = of(c -> c.ownerId())
                .filter(t -> from.equals(t.ownerId()))
                .limit(atMost)
                .toList();
        return !owned.isEmpty()
                ? owned
                : of(c -> c.coverId())
                        .filter(t -> from.equals(t.coverId()))
                        .limit(atMost)
                        .toList();
    }

    @Override
    public void move(HandOverId id, List<Moved> moved, Instant now) {
        unitOfWork.mustBeOpen();
        for (Moved one : moved) {
            Customer customer = customers.find(one.was().id()).orElseThrow();
            Customer.Details d = customer.details();
            var details = new Customer.Details(
                    d.kind(),
                    d.name(),
                    d.country(),
                    d.industry(),
                    d.zone(),
                    one.ownerId(),
                    one.coverId(),
                    d.attributes(),
                    d.externalIds());
            customers.replace(customer.change(details, now));
            Sharing.Given given = one.given();
            if (given != null) {
                all.compute(id, (key, h) -> h.sharedOut(counted(h.to(), given, one.newOwner())));
            }
        }
    }

    private static List<Share> counted(List<Share> shares, Sharing.Given given, boolean owner) {
        List<Share> all = new ArrayList<>(shares);
        if (all.stream().noneMatch(share -> share.to().equals(given.to()))) {
            all.add(new Share(given.to(), true, 0, Map.of(), 0));
        }
        all.replaceAll(share -> {
            if (!share.to().equals(given.to())) {
                return share;
            }
            Map<Sharing.Why, Long> got = new EnumMap<>(Sharing.Why.class);
            got.putAll(share.customers());
            if (owner) {
                got.merge(given.why(), 1L, Long::sum);
            }
            return new Share(share.to(), share.onlyRest(), share.ownedBefore(), got, share.covers() + (owner ? 0 : 1));
        });
        return all;
    }

    @Override
    public void later(Claimed claimed, Duration in, @Nullable String problem) {
        claims.remove(claimed.id());
        all.compute(claimed.id(), (id, h) -> ended(h, problem, null));
    }

    @Override
    public void end(Claimed claimed, Instant now) {
        claims.remove(claimed.id());
        all.compute(claimed.id(), (id, h) -> ended(h, null, now));
    }

    private static HandOver ended(HandOver h, @Nullable String problem, @Nullable Instant at) {
        return new HandOver(
                h.id(),
                h.from(),
                h.to(),
                h.atMost(),
                h.rule(),
                h.restTo(),
                h.tellCustomers(),
                h.by(),
                h.owned(),
                h.covered(),
                h.createdAt(),
                problem,
                at);
    }

    @Override
    public Page<HandOver> list(Scope scope, @Nullable EmployeeId from, Page.Wanted wanted) {
        List<HandOver> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.values().stream()
                        .filter(h -> from == null || h.from().equals(from))
                        .toList();
        return InMemoryPages.page(found, wanted, h -> h.createdAt().toString(), h -> h.id().value());
    }

    @Override
    public Optional<HandOver> find(Scope scope, HandOverId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }
}
