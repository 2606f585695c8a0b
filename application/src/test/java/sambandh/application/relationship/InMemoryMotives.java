package sambandh.application.relationship;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Motive;
import sambandh.domain.relationship.MotiveTold;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.Scope;

public final class InMemoryMotives implements Motives {
    private final List<MotiveTold> all = new ArrayList<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryMotives(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public List<MotiveTold> of(CustomerId customer) {
        return all.stream().filter(it -> it.customerId().equals(customer)).toList();
    }

    @Override
    public void add(MotiveTold motive) {
        unitOfWork.mustBeOpen();
        boolean known = of(motive.customerId()).stream()
                .anyMatch(it -> it.motive() == motive.motive() && Objects.equals(it.orderId(), motive.orderId()));
        if (!known) {
            all.add(motive);
        }
    }

    @Override
    public void remove(MotiveTold motive) {
        unitOfWork.mustBeOpen();
        all.remove(motive);
    }

    @Override
    public Map<Motive, Long> count(Scope scope, @Nullable UUID set) {
        if (set != null) {
            throw new InvalidInput(List.of(new Fault("segmentId", "unknown_segment", "There is no such segment.")));
        }
        Map<Motive, Long> counts = new EnumMap<>(Motive.class);
        if (!(scope instanceof Scope.Nothing)) {
            for (Motive motive : Motive.values()) {
                long customers = all.stream()
                        .filter(it -> it.motive() == motive)
                        .map(MotiveTold::customerId)
                        .distinct()
                        .count();
                if (customers > 0) {
                    counts.put(motive, customers);
                }
            }
        }
        return counts;
    }
}
