package sambandh.persistence.shared;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Event;

/** Keeps each event once, and one delivery for each reaction to it; wakes who numbers and who brings them when they are durable. */
@Singleton
class JdbcEvents implements Events {
    private final Db db;
    private final EventJson json;
    private final Reactions reactions;
    private final Ids ids;
    private final UnitOfWork unitOfWork;
    private final Bells bells;

    JdbcEvents(Db db, EventJson json, Reactions reactions, Ids ids, UnitOfWork unitOfWork, Bells bells) {
        this.db = db;
        this.json = json;
        this.reactions = reactions;
        this.ids = ids;
        this.unitOfWork = unitOfWork;
        this.bells = bells;
    }

    @Override
    public void add(Event event) {
        UUID id = ids.next();
        db.write(
                "INSERT INTO event (id, type, customer_id, occurred_at, payload) VALUES (?, ?, ?, ?, ?)",
                id,
                event.type(),
                event.customerId(),
                event.occurredAt(),
                json.write(event));
        long lane = lane(event.customerId(), id);
        List<List<Object>> deliveries = reactions.to(event).stream()
                .map(reaction -> List.<Object>of(id, reaction, lane))
                .toList();
        if (!deliveries.isEmpty()) {
            db.writeAll(
                    "INSERT INTO event_delivery (event_id, reaction, lane, attempts, due_at)"
                            + " VALUES (?, ?, ?, 0, UTC_TIMESTAMP(6))",
                    deliveries);
            unitOfWork.afterCommit(() -> bells.ring(Relay.QUEUE));
        }
        unitOfWork.afterCommit(() -> bells.ring(Publisher.QUEUE));
    }

    /** One customer, one lane; what concerns no customer need not wait for anything. */
    private static long lane(@Nullable UUID customerId, UUID eventId) {
        UUID of = customerId == null ? eventId : customerId;
        return of.getMostSignificantBits() ^ of.getLeastSignificantBits();
    }
}
