package sambandh.application.relationship;

import java.time.Clock;
import sambandh.application.shared.Events;
import sambandh.application.shared.Reaction;
import sambandh.domain.order.OrdersImported;
import sambandh.domain.relationship.StagesDue;

/** Marks all customers of an import in one statement; they are worked out some at a time after that. */
public final class MarkImported implements Reaction<OrdersImported> {
    private final Stages stages;
    private final Events events;
    private final Clock clock;

    public MarkImported(Stages stages, Events events, Clock clock) {
        this.stages = stages;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "relationship.mark-imported";
    }

    @Override
    public Class<OrdersImported> event() {
        return OrdersImported.class;
    }

    @Override
    public void react(OrdersImported imported) {
        stages.mark(imported.importId());
        events.add(new StagesDue(imported.importId(), clock.instant()));
    }
}
