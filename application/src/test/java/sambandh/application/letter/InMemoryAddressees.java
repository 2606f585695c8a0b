package sambandh.application.letter;

import java.util.Collection;
import java.util.List;
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
}
