package sambandh.persistence.interaction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import sambandh.application.interaction.Waits;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.interaction.Waiting;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Duplicates;
import sambandh.persistence.shared.Enums;

@Singleton
class JdbcWaits implements Waits {
    private final Db db;

    JdbcWaits(Db db) {
        this.db = db;
    }

    @Override
    public List<Open> of(CustomerId customer) {
        return db.list(
                "SELECT waiting, interaction_id, since FROM interaction_waiting WHERE customer_id = ?",
                row -> new Open(
                        Enums.of(Waiting.class, row.text("waiting")),
                        new InteractionId(row.uuid("interaction_id")),
                        row.instant("since")),
                customer.value());
    }

    @Override
    public void begin(CustomerId customer, Open open) {
        Duplicates.orLost(
                "waiting",
                () -> db.write(
                        "INSERT INTO interaction_waiting (customer_id, waiting, interaction_id, since) VALUES (?, ?, ?, ?)",
                        customer.value(),
                        Enums.code(open.waiting()),
                        open.by().value(),
                        open.since()));
    }

    @Override
    public void end(CustomerId customer, Waiting waiting) {
        db.write(
                "DELETE FROM interaction_waiting WHERE customer_id = ? AND waiting = ?",
                customer.value(),
                Enums.code(waiting));
    }

    @Override
    public boolean isOver(CustomerId customer, Waiting waiting, Instant since) {
        String written = waiting == Waiting.REPLY ? " OR (outcome = 'written' AND direction = 'outbound')" : "";
        return db.exists(
                "SELECT 1 FROM interaction FORCE INDEX (interaction_by_customer)"
                        + " WHERE customer_id = ? AND started_at >= ? AND (outcome = 'spoken'" + written + ") LIMIT 1",
                customer.value(),
                since);
    }
}
