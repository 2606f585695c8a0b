package sambandh.application.interaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Waiting;

public final class InMemoryWaits implements Waits {
    private final Map<CustomerId, List<Open>> all = new HashMap<>();
    private final InMemoryInteractions interactions;
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryWaits(InMemoryInteractions interactions, InMemoryUnitOfWork unitOfWork) {
        this.interactions = interactions;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public List<Open> of(CustomerId customer) {
        return List.copyOf(all.getOrDefault(customer, List.of()));
    }

    @Override
    public void begin(CustomerId customer, Open open) {
        unitOfWork.mustBeOpen();
        if (of(customer).stream().anyMatch(it -> it.waiting() == open.waiting())) {
            throw new LostUpdate("waiting");
        }
        all.computeIfAbsent(customer, id -> new ArrayList<>()).add(open);
    }

    @Override
    public void end(CustomerId customer, Waiting waiting) {
        unitOfWork.mustBeOpen();
        all.getOrDefault(customer, new ArrayList<>()).removeIf(it -> it.waiting() == waiting);
    }

    @Override
    public boolean isOver(CustomerId customer, Waiting waiting, Instant since) {
        return interactions.all().stream()
                .map(it -> it.details())
                .anyMatch(it -> it.customerId().equals(customer)
                        && waiting.endsBy(it)
                        && !it.startedAt().isBefore(since));
    }
}
