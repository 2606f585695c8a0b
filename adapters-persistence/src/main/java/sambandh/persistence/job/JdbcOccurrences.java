package sambandh.persistence.job;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.job.JobViews;
import sambandh.application.job.Occurrences;
import sambandh.domain.job.Occurrence;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Leases;
import sambandh.persistence.shared.Row;

@Singleton
class JdbcOccurrences implements Occurrences, JobViews {
    private static final Leases<UUID> LEASES =
            new Leases<>("job_occurrence", "id", "state = 'running'", row -> row.uuid("id"));

    private final Db db;

    JdbcOccurrences(Db db) {
        this.db = db;
    }

    @Override
    public void plan(UUID id, Code job, Instant at) {
        List<Boolean> open = db.list(
                "SELECT attempts > 0 OR due_at <= UTC_TIMESTAMP(6) AS under_way FROM job_occurrence"
                        + " WHERE job = ? AND state IN ('planned', 'running') FOR UPDATE",
                row -> row.flag("under_way"),
                job.value());
        if (open.contains(true)) {
            return;
        }
        db.write("DELETE FROM job_occurrence WHERE job = ? AND state = 'planned' AND planned_at <> ?", job.value(), at);
        db.write(
                "INSERT INTO job_occurrence (id, job, planned_at, state, attempts, due_at)"
                        + " VALUES (?, ?, ?, 'planned', 0, ?) ON DUPLICATE KEY UPDATE id = id",
                id,
                job.value(),
                at,
                at);
    }

    @Override
    public Optional<Claimed> take(UUID claim, Duration lease) {
        return LEASES.claim(db, claim, lease, 1, "TRUE").keys().stream()
                .findFirst()
                .flatMap(id -> db.one("SELECT * FROM job_occurrence WHERE id = ?", JdbcOccurrences::occurrence, id))
                .map(occurrence -> new Claimed(claim, occurrence));
    }

    @Override
    public boolean renew(Claimed claimed, Duration lease) {
        return LEASES.extend(db, claimed.id(), id(claimed), lease);
    }

    @Override
    public boolean succeeded(Claimed claimed, Instant now) {
        return LEASES.set(
                db,
                claimed.id(),
                id(claimed),
                "state = 'succeeded', finished_at = ?, due_at = NULL, claim_id = NULL, last_error = NULL",
                now);
    }

    @Override
    public boolean later(Claimed claimed, Duration in, String error) {
        return LEASES.release(db, claimed.id(), id(claimed), in, error);
    }

    @Override
    public boolean failed(Claimed claimed, String error, Instant now) {
        return LEASES.set(db, claimed.id(), id(claimed), "state = 'failed', finished_at = ?", now)
                && LEASES.layAside(db, claimed.id(), id(claimed), error);
    }

    @Override
    public Map<Code, Standing> standings(Scope scope, List<Code> jobs) {
        Map<Code, Standing> standings = new HashMap<>();
        if (scope instanceof Scope.Nothing) {
            return standings;
        }
        for (Code job : jobs) {
            Occurrence open = latest(job, "'planned', 'running'");
            Occurrence last = latest(job, "'succeeded', 'failed'");
            if (open != null || last != null) {
                standings.put(job, new Standing(open, last));
            }
        }
        return standings;
    }

    private @Nullable Occurrence latest(Code job, String states) {
        return db.one(
                        "SELECT * FROM job_occurrence WHERE job = ? AND state IN (" + states
                                + ") ORDER BY planned_at DESC LIMIT 1",
                        JdbcOccurrences::occurrence,
                        job.value())
                .orElse(null);
    }

    private static UUID id(Claimed claimed) {
        return claimed.occurrence().id();
    }

    private static Occurrence occurrence(Row row) throws SQLException {
        return new Occurrence(
                row.uuid("id"),
                new Code(row.text("job")),
                row.instant("planned_at"),
                Enums.of(Occurrence.State.class, row.text("state")),
                (int) row.number("attempts"),
                row.instantOrNull("finished_at"),
                row.textOrNull("last_error"));
    }
}
