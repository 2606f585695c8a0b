package sambandh.application.order;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Fault;

/** Changes what people edit of an order, such as when it was delivered; a guest's order may get its customer. */
public final class ChangeOrder {
    /** @param expectedVersion the version that the change was made from; null for whatever there is */
    public record Command(Actor actor, OrderId id, @Nullable Long expectedVersion, Order.Details details) {}

    public sealed interface Outcome {
        record Changed(Order order) implements Outcome {}

        record Unchanged(Order order) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        /** It breaks a rule, or names what is not there; every fault with its pointer. */
        record Wrong(List<Fault> faults) implements Outcome {}

        /** @param field one that stays as it was when the order was placed */
        record Fixed(String field) implements Outcome {}

        record ExternalIdTaken(ExternalId id) implements Outcome {}

        /** More would be taken back than was sold. */
        record Refused(Fault because) implements Outcome {}
    }

    private final Orders orders;
    private final OrderChecks checks;
    private final OrderNews news;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeOrder(Orders orders, OrderChecks checks, OrderNews news, UnitOfWork unitOfWork, Clock clock) {
        this.orders = orders;
        this.checks = checks;
        this.news = news;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Order old = orders.held(command.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            Long expected = command.expectedVersion();
            if (expected != null && old.version() != expected) {
                return new Outcome.Stale();
            }
            OrderChecks.Checked checked = checks.check(command.details(), old);
            Outcome refusal = refusal(old, checked);
            return refusal == null ? keep(command.actor(), old, checked) : refusal;
        });
    }

    private @Nullable Outcome refusal(Order old, OrderChecks.Checked checked) {
        if (!checked.faults().isEmpty()) {
            return new Outcome.Wrong(checked.faults());
        }
        String fixed = fixed(old.details(), checked.details());
        if (fixed != null) {
            return new Outcome.Fixed(fixed);
        }
        ExternalId taken = checks.taken(checked.details().externalIds(), old.id());
        if (taken != null) {
            return new Outcome.ExternalIdTaken(taken);
        }
        Fault conflict = checked.conflict();
        return conflict == null ? null : new Outcome.Refused(conflict);
    }

    private Outcome keep(Actor actor, Order old, OrderChecks.Checked checked) {
        if (checked.details().equals(old.details())) {
            return new Outcome.Unchanged(old);
        }
        Order changed = old.change(checked.details(), checked.zone(), clock.instant());
        orders.replace(changed);
        news.changed(actor, old, changed);
        return new Outcome.Changed(changed);
    }

    /** Other orders and measures hang on these; only a guest's order may become somebody's. */
    private static @Nullable String fixed(Order.Details before, Order.Details after) {
        if (before.kind() != after.kind()) {
            return "kind";
        }
        if (!Objects.equals(before.refersTo(), after.refersTo())) {
            return "refersTo";
        }
        boolean sameCustomer = Objects.equals(before.customerId(), after.customerId());
        return before.customerId() == null || sameCustomer ? null : "customerId";
    }
}
