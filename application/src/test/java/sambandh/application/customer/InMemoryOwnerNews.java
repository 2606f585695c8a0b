package sambandh.application.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Page;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.OwnerNewsItem;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Scope;

public final class InMemoryOwnerNews implements OwnerNews, OwnerNewsViews {
    private final List<OwnerNewsItem> all = new ArrayList<>();
    private final Map<UUID, EmployeeId> users = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryCustomers customers;
    private final InMemoryPeople people;

    public InMemoryOwnerNews(InMemoryUnitOfWork unitOfWork, InMemoryCustomers customers, InMemoryPeople people) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.people = people;
    }

    public List<OwnerNewsItem> all() {
        return List.copyOf(all);
    }

    public void user(UUID user, EmployeeId employee) {
        users.put(user, employee);
    }

    @Override
    public void add(Collection<OwnerNewsItem> items) {
        unitOfWork.mustBeOpen();
        all.addAll(items);
    }

    @Override
    public void addToSet(String what, UUID reference, String by, Map<EmployeeId, Part> parts, Instant at) {
        unitOfWork.mustBeOpen();
        parts.forEach((owner, part) -> {
            Optional<OwnerNewsItem> before = all.stream()
                    .filter(item -> owner.equals(item.ownerId()) && reference.equals(item.reference()))
                    .findFirst();
            before.ifPresent(all::remove);
            Part whole = before.map(item -> new Part(item.customers(), item.fields()).and(part))
                    .orElse(part);
            all.add(new OwnerNewsItem(
                    before.map(OwnerNewsItem::id).orElseGet(UUID::randomUUID),
                    owner,
                    null,
                    null,
                    what,
                    whole.fields(),
                    whole.customers(),
                    by,
                    before.map(OwnerNewsItem::at).orElse(at),
                    reference));
        });
    }

    @Override
    public Map<CustomerId, EmployeeId> owners(Collection<CustomerId> of) {
        Map<CustomerId, EmployeeId> owners = new HashMap<>();
        for (CustomerId id : of) {
            EmployeeId owner = customers
                    .find(id)
                    .map(Customer::details)
                    .map(Customer.Details::ownerId)
                    .orElse(null);
            if (owner != null) {
                owners.put(id, owner);
            }
        }
        return owners;
    }

    @Override
    public List<CustomerId> customersOf(UUID personId) {
        return people.find(new PersonId(personId)).map(Person::details).stream()
                .flatMap(details -> details.memberships().stream())
                .map(Membership::customerId)
                .toList();
    }

    @Override
    public @Nullable EmployeeId employee(UUID userId) {
        return users.get(userId);
    }

    @Override
    public Page<OwnerNewsItem> list(Scope scope, EmployeeId owner, Page.Wanted wanted) {
        List<OwnerNewsItem> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.stream()
                        .filter(item -> Objects.equals(item.ownerId(), owner))
                        .toList();
        return InMemoryPages.page(found, wanted, item -> item.at().toString(), OwnerNewsItem::id);
    }
}
