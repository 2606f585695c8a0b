package sambandh.persistence.task;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import sambandh.application.task.TaskClock;
import sambandh.domain.task.TaskId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Leases;

@Singleton
class JdbcTaskClock implements TaskClock {
    private static final Leases<UUID> LEASES =
            new Leases<>("task_look", "task_id", "", row -> row.uuid("task_id")).along("task_look_by_due");

    static final String ATTEMPTS =
            "SELECT l.task_id, l.attempts FROM task_look l FORCE INDEX (PRIMARY) WHERE l.task_id IN (:keys)";

    private final Db db;

    JdbcTaskClock(Db db) {
        this.db = db;
    }

    @Override
    public List<Due> take(UUID claim, int atMost, Duration lease) {
        List<UUID> taken = LEASES.claim(db, claim, lease, atMost, "TRUE").keys();
        return InLists.read(
                db,
                ATTEMPTS,
                List.of(),
                taken,
                row -> new Due(claim, new TaskId(row.uuid("task_id")), (int) row.number("attempts")));
    }

    @Override
    public void renew(List<Due> due, Duration lease) {
        if (!due.isEmpty()) {
            List<UUID> keys = due.stream().map(one -> one.task().value()).toList();
            LEASES.extend(db, new Leases.Claim<>(due.getFirst().claim(), keys), lease);
        }
    }

    @Override
    public void later(Due due, Duration in, String error) {
        LEASES.release(db, due.claim(), due.task().value(), in, error);
    }

    @Override
    public void asItSays(Due due) {
        LEASES.set(
                db,
                due.claim(),
                due.task().value(),
                "claim_id = NULL, attempts = 0, due_at = (SELECT t.look_at FROM task t WHERE t.id = task_look.task_id)");
    }
}
