package sambandh.application.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Audited;
import sambandh.application.shared.Ids;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.OwnerNewsItem;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Actor;

/**
 * Owners hear of every change to their customers and these customers' people that goes into the audit log, whoever made it but
 * themselves: by the names of the fields, not by what stood in them.
 */
public final class TellOwners implements Audited {
    private final OwnerNews news;
    private final Ids ids;
    private final Clock clock;

    public TellOwners(OwnerNews news, Ids ids, Clock clock) {
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void recorded(
            Actor actor, String action, @Nullable UUID subject, Map<String, ?> before, Map<String, ?> after) {
        if (subject == null) {
            return;
        }
        if (action.startsWith("customer.")) {
            CustomerId customer = new CustomerId(subject);
            Set<EmployeeId> owners = new LinkedHashSet<>();
            owner(before).ifPresent(owners::add);
            owner(after).ifPresent(owners::add);
            tell(actor, action, owners, customer, null, fields(before, after));
        } else if (action.startsWith("person.")) {
            ofPerson(actor, action, new PersonId(subject), before, after);
        }
    }

    private static Optional<EmployeeId> owner(Map<String, ?> fields) {
        return Optional.<Object>ofNullable(fields.get("ownerId"))
                .map(id -> new EmployeeId(UUID.fromString(id.toString())));
    }

    private void ofPerson(Actor actor, String action, PersonId person, Map<String, ?> before, Map<String, ?> after) {
        Set<CustomerId> customers = new LinkedHashSet<>();
        for (Map<String, ?> fields : List.of(before, after)) {
            if (fields.get("memberships") instanceof Collection<?> some) {
                // as the audit log has them: customer and role
                some.forEach(one -> customers.add(
                        new CustomerId(UUID.fromString(one.toString().substring(0, 36)))));
            }
        }
        if (!before.containsKey("memberships") && !after.containsKey("memberships")) {
            customers.addAll(news.customersOf(person.value()));
        }
        if (customers.isEmpty()) {
            return;
        }
        news.owners(customers)
                .forEach((customer, owner) ->
                        tell(actor, action, Set.of(owner), customer, person, fields(before, after)));
    }

    private void tell(
            Actor actor,
            String action,
            Set<EmployeeId> owners,
            CustomerId customer,
            @Nullable PersonId person,
            Set<String> fields) {
        if (owners.isEmpty()) {
            return;
        }
        EmployeeId self = actor instanceof Actor.Staff staff ? news.employee(staff.userId()) : null;
        Instant now = clock.instant();
        List<OwnerNewsItem> items = owners.stream()
                .filter(owner -> !owner.equals(self))
                .map(owner -> new OwnerNewsItem(
                        ids.next(), owner, customer, person, action, fields, 1, actor.reference(), now, null))
                .toList();
        if (!items.isEmpty()) {
            news.add(items);
        }
    }

    private static Set<String> fields(Map<String, ?> before, Map<String, ?> after) {
        if (before.isEmpty()) {
            return Set.of();
        }
        Set<String> names = new HashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
