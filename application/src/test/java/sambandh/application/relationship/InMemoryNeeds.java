package sambandh.application.relationship;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Need;

public final class InMemoryNeeds implements Needs {
    private final Map<UUID, Need> all = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryNeeds(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public List<Need> of(CustomerId customer) {
        return all.values().stream()
                .filter(it -> it.customerId().equals(customer))
                .sorted(Comparator.comparing((Need it) -> it.details().met() != null)
                        .thenComparing(it -> it.details().since(), Comparator.reverseOrder())
                        .thenComparing(it -> it.id().toString(), Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public Optional<Need> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public void add(Need need) {
        unitOfWork.mustBeOpen();
        all.put(need.id(), need);
    }

    @Override
    public void replace(Need need) {
        unitOfWork.mustBeOpen();
        if (find(need.id()).filter(old -> old.version() == need.version() - 1).isEmpty()) {
            throw new LostUpdate("need");
        }
        all.put(need.id(), need);
    }

    @Override
    public void remove(Need need) {
        unitOfWork.mustBeOpen();
        if (!all.remove(need.id(), need)) {
            throw new LostUpdate("need");
        }
    }
}
