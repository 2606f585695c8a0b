package sambandh.persistence.task;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.LostUpdate;
import sambandh.application.task.Tasks;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.PlainJson;

@Singleton
class JdbcTasks implements Tasks {
    private static final String INSERT = "INSERT INTO task (" + TaskRow.FIXED + ", " + TaskRow.CHANGING + ") VALUES ("
            + String.join(", ", Collections.nCopies(28, "?")) + ") ON DUPLICATE KEY UPDATE id = id";
    private static final String UPDATE =
            "UPDATE task SET " + TaskRow.CHANGING.replace(",", " = ?,") + " = ? WHERE id = ? AND version = ?";
    private static final String LOOK = "INSERT INTO task_look (task_id, due_at, attempts) VALUES (?, ?, 0)"
            + " ON DUPLICATE KEY UPDATE due_at = VALUES(due_at), claim_id = NULL, attempts = 0, last_error = NULL";

    static final String OWNERS =
            "SELECT c.id, c.owner_id FROM customer c FORCE INDEX (PRIMARY) WHERE c.id IN (:keys) LOCK IN SHARE MODE";
    static final String ADDED = "SELECT t.id, t.version FROM task t FORCE INDEX (PRIMARY) WHERE t.id IN (:keys)";
    static final String FOLLOW = "UPDATE task t FORCE INDEX (task_by_customer) JOIN customer c ON c.id = t.customer_id"
            + " SET t.holder_id = c.owner_id, t.version = t.version + 1, t.changed_at = ?"
            + " WHERE t.state IN ('open', 'deferred') AND t.assignee_id IS NULL AND NOT (t.holder_id <=> c.owner_id)"
            + " AND t.customer_id IN (:keys)";

    private final Db db;
    private final PlainJson json;

    JdbcTasks(Db db, PlainJson json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Optional<Task> hold(TaskId id) {
        db.mustBeInUnitOfWork();
        return db.one("SELECT t.* FROM task t WHERE t.id = ? FOR UPDATE", row -> TaskRow.read(row, json), id.value());
    }

    @Override
    public Optional<Task> hold(String key) {
        db.mustBeInUnitOfWork();
        return db.one("SELECT t.* FROM task t WHERE t.task_key = ? FOR UPDATE", row -> TaskRow.read(row, json), key);
    }

    @Override
    public Map<UUID, Optional<EmployeeId>> holdOwners(Collection<UUID> customers) {
        db.mustBeInUnitOfWork();
        Map<UUID, Optional<EmployeeId>> owners = new HashMap<>();
        InLists.read(
                db,
                OWNERS,
                List.of(),
                customers.stream().sorted().toList(),
                row -> owners.put(
                        row.uuid("id"),
                        Optional.ofNullable(row.uuidOrNull("owner_id")).map(EmployeeId::new)));
        return owners;
    }

    @Override
    public List<Task> addAll(Collection<Task> tasks) {
        db.writeAll(
                INSERT,
                tasks.stream()
                        .map(task -> {
                            List<@Nullable Object> row = new ArrayList<>(TaskRow.fixed(task, json));
                            row.addAll(TaskRow.changing(task));
                            return row;
                        })
                        .toList());
        Set<UUID> there = new HashSet<>(InLists.read(
                db, ADDED, List.of(), tasks.stream().map(t -> t.id().value()).toList(), row -> row.uuid("id")));
        List<Task> added =
                tasks.stream().filter(task -> there.contains(task.id().value())).toList();
        look(added);
        return added;
    }

    @Override
    public void replace(Task task) {
        List<@Nullable Object> values = new ArrayList<>(TaskRow.changing(task));
        values.add(task.id().value());
        values.add(task.version() - 1);
        if (db.write(UPDATE, values.toArray()) == 0) {
            throw new LostUpdate("task");
        }
        if (task.progress().lookAt() == null) {
            db.write("DELETE FROM task_look WHERE task_id = ?", task.id().value());
        } else {
            look(List.of(task));
        }
    }

    private void look(List<Task> tasks) {
        db.writeAll(
                LOOK,
                tasks.stream()
                        .filter(task -> task.progress().lookAt() != null)
                        .map(task -> Arrays.<@Nullable Object>asList(
                                task.id().value(), task.progress().lookAt()))
                        .toList());
    }

    @Override
    public int reassign(EmployeeId from, EmployeeId to, Instant now) {
        return db.write(
                "UPDATE task t FORCE INDEX (task_by_holder) SET t.assignee_id = ?, t.holder_id = ?,"
                        + " t.version = t.version + 1, t.changed_at = ?"
                        + " WHERE t.holder_id = ? AND t.state IN ('open', 'deferred') AND t.assignee_id = ?",
                to.value(),
                to.value(),
                now,
                from.value(),
                from.value());
    }

    @Override
    public int followOwners(Collection<UUID> customers, Instant now) {
        db.mustBeInUnitOfWork();
        int moved = 0;
        for (List<UUID> some : chunks(customers)) {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(now);
            values.addAll(some);
            moved += db.write(
                    FOLLOW.replace(":keys", String.join(", ", Collections.nCopies(some.size(), "?"))),
                    values.toArray());
        }
        return moved;
    }

    private static List<List<UUID>> chunks(Collection<UUID> ids) {
        List<UUID> all = ids.stream().distinct().sorted().toList();
        List<List<UUID>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += 256) {
            chunks.add(all.subList(from, Math.min(from + 256, all.size())));
        }
        return chunks;
    }

    @Override
    public List<UUID> customersLeftBehind(int atMost) {
        return db.list(
                "SELECT DISTINCT t.customer_id FROM task t FORCE INDEX (task_by_due)"
                        + " JOIN customer c ON c.id = t.customer_id"
                        + " WHERE t.state IN ('open', 'deferred') AND t.assignee_id IS NULL"
                        + " AND NOT (t.holder_id <=> c.owner_id) LIMIT " + atMost,
                row -> row.uuid("customer_id"));
    }

    @Override
    public void forgetTexts(UUID customerId) {
        db.write("UPDATE task SET words = NULL, reason = NULL, told = NULL WHERE customer_id = ?", customerId);
    }
}
