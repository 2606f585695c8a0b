package sambandh.persistence.cadence;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.cadence.Replans;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Leases;
import sambandh.persistence.shared.Row;

@Singleton
class JdbcReplans implements Replans {
    private static final Leases<UUID> LEASES =
            new Leases<>("replan", "id", "", row -> row.uuid("id")).along("replan_by_due");

    private final Db db;

    JdbcReplans(Db db) {
        this.db = db;
    }

    @Override
    public void ask(Run run) {
        Code industry = run.industry();
        db.write(
                "INSERT INTO replan (id, industry, customer_id, done, asked_at, due_at, attempts) VALUES (?, ?, ?, 0, ?, ?, 0)",
                run.id(),
                industry == null ? null : industry.value(),
                run.customer(),
                run.askedAt(),
                run.askedAt());
    }

    @Override
    public Optional<Run> find(UUID id) {
        return db.one("SELECT * FROM replan WHERE id = ?", JdbcReplans::run, id);
    }

    @Override
    public List<Run> latest(int atMost) {
        return db.list("SELECT * FROM replan ORDER BY asked_at DESC, id DESC LIMIT " + atMost, JdbcReplans::run);
    }

    @Override
    public Optional<Claimed> take(UUID claim, Duration lease) {
        return LEASES.claim(db, claim, lease, 1, "TRUE").keys().stream()
                .findFirst()
                .flatMap(this::find)
                .map(it -> new Claimed(claim, it));
    }

    @Override
    public boolean keep(Claimed claimed, long total, long done, @Nullable UUID after, Duration lease) {
        return LEASES.extend(
                db,
                claimed.claim(),
                claimed.run().id(),
                lease,
                "total = ?, done = ?, after_id = ?",
                total,
                done,
                after);
    }

    @Override
    public void end(Claimed claimed, Instant at) {
        LEASES.set(
                db,
                claimed.claim(),
                claimed.run().id(),
                "total = COALESCE(total, done), ended_at = ?, due_at = NULL, claim_id = NULL",
                at);
    }

    private static Run run(Row row) throws SQLException {
        String industry = row.textOrNull("industry");
        return new Run(
                row.uuid("id"),
                industry == null ? null : new Code(industry),
                row.uuidOrNull("customer_id"),
                row.numberOrNull("total"),
                row.number("done"),
                row.uuidOrNull("after_id"),
                row.instant("asked_at"),
                row.instantOrNull("ended_at"));
    }
}
