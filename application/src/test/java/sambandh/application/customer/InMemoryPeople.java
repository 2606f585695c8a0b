package sambandh.application.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Confirmation;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.NameFold;
import sambandh.domain.customer.OptOut;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

public final class InMemoryPeople implements People, PersonViews {
    private final Map<PersonId, Person> all = new LinkedHashMap<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryCustomers customers;

    public InMemoryPeople(InMemoryUnitOfWork unitOfWork) {
        this(unitOfWork, new InMemoryCustomers(unitOfWork));
    }

    /** @param customers to know who looks after them */
    public InMemoryPeople(InMemoryUnitOfWork unitOfWork, InMemoryCustomers customers) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
    }

    public int size() {
        return all.size();
    }

    public List<Person> everybody() {
        return List.copyOf(all.values());
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Person> findByExternalId(ExternalId id) {
        return all.values().stream()
                .filter(p -> p.details().externalIds().contains(id))
                .findFirst();
    }

    @Override
    public List<Person> ofCustomer(CustomerId id, int atMost) {
        return all.values().stream()
                .filter(p -> belongs(p, id))
                .sorted(Comparator.comparing(Person::createdAt)
                        .thenComparing(p -> p.id().value().toString()))
                .limit(atMost)
                .toList();
    }

    @Override
    public void add(Person person) {
        unitOfWork.mustBeOpen();
        keep(person);
    }

    @Override
    public void replace(Person person) {
        unitOfWork.mustBeOpen();
        Person old = find(person.id())
                .filter(p -> p.version() == person.version() - 1)
                .orElseThrow(() -> new LostUpdate("person"));
        keep(with(person, old.optOuts()));
    }

    @Override
    public void confirm(PersonId id, Instant at) {
        unitOfWork.mustBeOpen();
        all.computeIfPresent(id, (_, person) -> person.confirm(at));
    }

    @Override
    public void optOut(PersonId id, OptOut optOut) {
        unitOfWork.mustBeOpen();
        Person old = all.get(id);
        if (old.optOuts().stream().noneMatch(o -> o.topic().equals(optOut.topic()))) {
            List<OptOut> more = new ArrayList<>(old.optOuts());
            more.add(optOut);
            all.put(id, with(old, more));
        }
    }

    @Override
    public void optIn(PersonId id, Code topic) {
        unitOfWork.mustBeOpen();
        Person old = all.get(id);
        all.put(
                id,
                with(
                        old,
                        old.optOuts().stream()
                                .filter(o -> !o.topic().equals(topic))
                                .toList()));
    }

    @Override
    public Page<Person> list(Scope scope, Filter filter, Page.Wanted wanted) {
        List<Person> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.values().stream()
                        .filter(p -> belongs(p, filter.customerId()))
                        .filter(p -> filter.ownerId() == null || isOf(p, filter.ownerId()))
                        .filter(p -> filter.stale() == null || fits(p, filter.stale()))
                        .toList();
        return InMemoryPages.page(found, wanted, p -> sortValue(p, wanted.sort()), p -> p.id().value());
    }

    @Override
    public Optional<Person> find(Scope scope, PersonId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    @Override
    public Optional<Person> findByExternalId(Scope scope, ExternalId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : findByExternalId(id);
    }

    private void keep(Person person) {
        for (ExternalId id : person.details().externalIds()) {
            if (findByExternalId(id).filter(p -> !p.id().equals(person.id())).isPresent()) {
                throw new LostUpdate("outside id");
            }
        }
        all.put(person.id(), person);
    }

    private static Person with(Person p, List<OptOut> optOuts) {
        return new Person(p.id(), p.version(), p.details(), optOuts, p.createdAt(), p.changedAt(), p.confirmedAt());
    }

    private static boolean belongs(Person p, @Nullable CustomerId customer) {
        return customer == null
                || p.details().memberships().stream()
                        .anyMatch(m -> m.customerId().equals(customer));
    }

    private boolean isOf(Person p, EmployeeId owner) {
        return p.details().memberships().stream()
                .flatMap(m -> customers.find(m.customerId()).stream())
                .anyMatch(c -> owner.equals(c.details().ownerId()));
    }

    private static boolean fits(Person p, Stale stale) {
        return Confirmation.isStale(p.confirmedAt(), stale.before()) == stale.is();
    }

    private static String sortValue(Person p, String sort) {
        return switch (sort) {
            case "name" -> NameFold.sortKey(p.details().name());
            case "createdAt" -> p.createdAt().toString();
            case BY_CONFIRMATION -> (p.confirmedAt() == null ? Instant.EPOCH : p.confirmedAt()).toString();
            default -> throw new IllegalArgumentException(sort);
        };
    }
}
