package sambandh.application.letter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Chooses among recipients in memory. */
public final class InMemoryAddressees implements Addressees {
    private final Recipients recipients;

    public InMemoryAddressees(Recipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public List<Reached> of(Collection<UUID> customers) {
        return customers.stream()
                .flatMap(customer -> recipients.findForCustomer(customer).stream()
                        .map(person -> new Reached(customer, person.personId(), person.zone())))
                .toList();
    }

    @Override
    public List<Reached> of(Map<UUID, Set<UUID>> people) {
        return people.entrySet().stream()
                .flatMap(one -> one.getValue().isEmpty()
                        ? of(List.of(one.getKey())).stream()
                        : one.getValue().stream()
                                .flatMap(person -> recipients.find(person).stream())
                                .filter(person -> person.customers().contains(one.getKey()))
                                .map(person -> new Reached(one.getKey(), person.personId(), person.zone())))
                .toList();
    }
}
