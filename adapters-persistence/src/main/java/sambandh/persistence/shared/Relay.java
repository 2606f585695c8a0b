package sambandh.persistence.shared;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.Ids;
import sambandh.application.shared.Reaction;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Event;

/**
 * Brings events to the reactions that wait for them, any number of relays side by side. Each delivery runs in a unit of
 * work of its own in which it also ends, so its effect happens exactly once; of one customer and reaction only the
 * oldest is ever taken, so their order is kept. What fails is tried again after a growing while, and in the end laid
 * aside with its error, and then the customer's next ones go on.
 */
@Singleton
public class Relay {
    /** The bell that wakes relays. */
    public static final String QUEUE = "events";

    static final int MOST_ATTEMPTS = 12;
    private static final int AT_ONCE = 20;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Leases<Long> LEASES = new Leases<>("event_delivery", "id", "", row -> row.number("id"));

    private record Delivery(long id, String reaction, int attempts, UUID eventId, String payload) {}

    private final Db db;
    private final EventJson json;
    private final Reactions reactions;
    private final UnitOfWork unitOfWork;
    private final Ids ids;

    Relay(Db db, EventJson json, Reactions reactions, UnitOfWork unitOfWork, Ids ids) {
        this.db = db;
        this.json = json;
        this.reactions = reactions;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
    }

    /**
     * Brings what is due.
     *
     * @return whether there was anything to do, and so perhaps more
     * @throws StoreUnavailable when the database cannot be reached
     */
    public boolean round() {
        Leases.Claim<Long> claim = claim(Heartbeat.LEASE);
        if (!claim.keys().isEmpty()) {
            try (Heartbeat _ = Heartbeat.start(() -> unitOfWork.run(() -> LEASES.extend(db, claim, Heartbeat.LEASE)))) {
                deliver(claim);
            }
        }
        return !claim.keys().isEmpty();
    }

    Leases.Claim<Long> claim(Duration lease) {
        List<String> names = reactions.names();
        if (names.isEmpty()) {
            return new Leases.Claim<>(ids.next(), List.of());
        }
        return unitOfWork.perform(() -> LEASES.claim(
                db,
                ids.next(),
                lease,
                AT_ONCE,
                "q.reaction IN (" + String.join(", ", Collections.nCopies(names.size(), "?")) + ")"
                        + " AND NOT EXISTS (SELECT 1 FROM event_delivery o WHERE o.reaction = q.reaction"
                        + " AND o.lane = q.lane AND o.id < q.id AND o.due_at IS NOT NULL)",
                names.toArray()));
    }

    void deliver(Leases.Claim<Long> claim) {
        for (Delivery delivery : load(claim)) {
            try {
                unitOfWork.run(() -> perform(claim.id(), delivery));
            } catch (StoreUnavailable down) {
                throw down; // the lease ends by itself
            } catch (RuntimeException | Error failed) {
                unitOfWork.run(() -> failed(claim.id(), delivery, failed));
            }
        }
    }

    /** Ends the delivery first: that locks it, and shows whether it is still ours. */
    private void perform(UUID claimId, Delivery delivery) {
        Optional<Reaction<?>> reaction = reactions.named(delivery.reaction());
        if (reaction.isPresent() && LEASES.remove(db, claimId, delivery.id())) {
            react(reaction.get(), delivery.payload());
        }
    }

    private <E extends Event> void react(Reaction<E> reaction, String payload) {
        reaction.react(json.read(payload, reaction.event()));
    }

    private void failed(UUID claimId, Delivery delivery, Throwable failed) {
        String error = failed.toString();
        String told = error.substring(0, Math.min(error.length(), 500));
        if (delivery.attempts() >= MOST_ATTEMPTS) {
            LOG.error("{} of event {} is laid aside: {}", delivery.reaction(), delivery.eventId(), told, failed);
            LEASES.layAside(db, claimId, delivery.id(), told);
        } else {
            LOG.warn("{} of event {} failed, attempt {}", delivery.reaction(), delivery.eventId(), delivery.attempts());
            Duration in = Leases.backOff(FIRST_RETRY, LONGEST_RETRY, delivery.attempts());
            LEASES.release(db, claimId, delivery.id(), in, told);
        }
    }

    private List<Delivery> load(Leases.Claim<Long> claim) {
        if (claim.keys().isEmpty()) {
            return List.of();
        }
        return db.list(
                "SELECT d.id, d.reaction, d.attempts, d.event_id, e.payload FROM event_delivery d"
                        + " JOIN event e ON e.id = d.event_id WHERE d.id IN ("
                        + String.join(", ", Collections.nCopies(claim.keys().size(), "?")) + ") ORDER BY d.id",
                claim.keys(),
                row -> new Delivery(
                        row.number("id"),
                        row.text("reaction"),
                        (int) row.number("attempts"),
                        row.uuid("event_id"),
                        row.text("payload")));
    }
}
