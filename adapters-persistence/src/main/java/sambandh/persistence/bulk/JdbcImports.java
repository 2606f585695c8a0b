package sambandh.persistence.bulk;

import jakarta.inject.Singleton;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.Imports;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.bulk.Rejection;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;

/** Imports, with claims whose leases run on the database's time. */
@Singleton
class JdbcImports implements Imports {
    /** A worker that died is noticed after this. */
    private static final String WORKER_LEASE = "UTC_TIMESTAMP(6) + INTERVAL 12 SECOND";

    /** A sender may be silent for this long. */
    private static final String RECEIVER_LEASE = "UTC_TIMESTAMP(6) + INTERVAL 60 SECOND";

    private static final String HELD = " WHERE id = ? AND claim_id = ? AND state IN ('receiving', 'running')";

    private final Db db;
    private final ImportRows rows;

    JdbcImports(Db db, ImportRows rows) {
        this.db = db;
        this.rows = rows;
    }

    @Override
    public void add(Import made, @Nullable Key key, UUID claim) {
        try {
            db.write(
                    "INSERT INTO import_job (id, kind, state, settings, made_by, header, rows_read, last_line, merged_to,"
                            + " rows_created, rows_updated, rows_unchanged, rows_rejected, warnings, idempotency_key,"
                            + " request, staged, claim_id, lease_until, attempts, created_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, '{}', ?, ?, TRUE, ?, " + RECEIVER_LEASE
                            + ", 0, ?)",
                    made.id().value(),
                    made.kind(),
                    Enums.code(made.state()),
                    rows.text(made.settings().toMap()),
                    made.madeBy(),
                    rows.text(made.header()),
                    key == null ? null : key.key(),
                    key == null ? null : key.request(),
                    claim,
                    made.createdAt());
        } catch (IllegalStateException failed) {
            if (key != null && failed.getCause() instanceof SQLIntegrityConstraintViolationException) {
                throw new KeyTaken();
            }
            throw failed;
        }
    }

    @Override
    public Optional<Import> find(ImportId id) {
        return db.one("SELECT * FROM import_job WHERE id = ?", rows::read, id.value());
    }

    @Override
    public Optional<Known> findByKey(String owner, String key, Instant notBefore) {
        return db.one(
                "SELECT * FROM import_job WHERE made_by = ? AND idempotency_key = ? AND created_at >= ?",
                row -> new Known(rows.read(row), row.text("request"), row.textOrNull("file_digest")),
                owner,
                key,
                notBefore);
    }

    @Override
    public void releaseKey(String owner, String key, Instant notBefore, @Nullable ImportId whatever) {
        db.write(
                "UPDATE import_job SET idempotency_key = NULL WHERE made_by = ? AND idempotency_key = ?"
                        + " AND (created_at < ? OR id = ?)",
                owner,
                key,
                notBefore,
                whatever == null ? null : whatever.value());
    }

    @Override
    public void receive(ImportId id, UUID claim, long read, ImportCounts more) {
        held("rows_read = rows_read + ?, lease_until = " + RECEIVER_LEASE + counts(), id, claim, with(more, id, read));
    }

    @Override
    public void received(ImportId id, UUID claim, long lastLine, String digest, Instant now) {
        held(
                "state = 'running', last_line = ?, file_digest = ?, received_at = ?, claim_id = NULL,"
                        + " lease_until = UTC_TIMESTAMP(6)",
                id,
                claim,
                List.of(lastLine, digest, now));
    }

    @Override
    public void reject(ImportId id, List<Rejection> rejections) {
        db.writeAll(
                "INSERT INTO import_rejection (import_id, line, place, field, code, value, detail, cells)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                rejections.stream()
                        .map(r -> Arrays.<@Nullable Object>asList(
                                id.value(),
                                r.line(),
                                r.place(),
                                r.fault().pointer(),
                                r.fault().code(),
                                r.value(),
                                r.fault().detail(),
                                r.cells()))
                        .toList());
    }

    @Override
    public Optional<Claim> claim(UUID claim) {
        Optional<Import> next = db.one(
                "SELECT * FROM import_job WHERE staged = TRUE AND lease_until <= UTC_TIMESTAMP(6)"
                        + " ORDER BY lease_until LIMIT 1 FOR UPDATE SKIP LOCKED",
                rows::read);
        next.ifPresent(job -> db.write(
                "UPDATE import_job SET claim_id = ?, lease_until = " + WORKER_LEASE + " WHERE id = ?",
                claim,
                job.id().value()));
        return next.map(job -> new Claim(job, claim));
    }

    @Override
    public boolean renew(ImportId id, UUID claim) {
        return db.write(
                        "UPDATE import_job SET lease_until = " + WORKER_LEASE + " WHERE id = ? AND claim_id = ?",
                        id.value(),
                        claim)
                > 0;
    }

    @Override
    public void advance(ImportId id, UUID claim, long mergedTo, ImportCounts more) {
        held(
                "merged_to = ?, attempts = 0, lease_until = " + WORKER_LEASE + counts(),
                id,
                claim,
                with(more, id, mergedTo));
    }

    @Override
    public void finish(ImportId id, UUID claim, Import.State state, @Nullable String reason, Instant now) {
        held("state = ?, reason = ?, finished_at = ?", id, claim, Arrays.asList(Enums.code(state), reason, now));
    }

    @Override
    public boolean cancel(ImportId id, Instant now) {
        return db.write(
                        "UPDATE import_job SET state = 'cancelled', finished_at = ?, claim_id = NULL,"
                                + " lease_until = UTC_TIMESTAMP(6) WHERE id = ? AND state IN ('receiving', 'running')",
                        now,
                        id.value())
                > 0;
    }

    @Override
    public void cleared(ImportId id) {
        db.write("UPDATE import_job SET staged = FALSE, claim_id = NULL WHERE id = ?", id.value());
    }

    @Override
    public void release(ImportId id, UUID claim) {
        db.write(
                "UPDATE import_job SET lease_until = UTC_TIMESTAMP(6), claim_id = NULL WHERE id = ? AND claim_id = ?",
                id.value(),
                claim);
    }

    @Override
    public int postpone(ImportId id, UUID claim) {
        db.write(
                "UPDATE import_job SET attempts = attempts + 1,"
                        + " lease_until = UTC_TIMESTAMP(6) + INTERVAL LEAST(60, POW(2, attempts)) SECOND"
                        + " WHERE id = ? AND claim_id = ?",
                id.value(),
                claim);
        return db.one("SELECT attempts FROM import_job WHERE id = ?", row -> (int) row.number("attempts"), id.value())
                .orElse(0);
    }

    private static String counts() {
        return ", rows_created = rows_created + ?, rows_updated = rows_updated + ?,"
                + " rows_unchanged = rows_unchanged + ?, rows_rejected = rows_rejected + ?, warnings = ?";
    }

    private List<@Nullable Object> with(ImportCounts more, ImportId id, long first) {
        Map<String, Long> before = db.one(
                        "SELECT * FROM import_job WHERE id = ? FOR UPDATE",
                        row -> rows.read(row).counts().warnings(),
                        id.value())
                .orElse(Map.of());
        Map<String, Long> warnings =
                new ImportCounts(0, 0, 0, 0, before).plus(more).warnings();
        return new ArrayList<>(
                List.of(first, more.created(), more.updated(), more.unchanged(), more.rejected(), rows.text(warnings)));
    }

    private void held(String set, ImportId id, UUID claim, List<? extends @Nullable Object> values) {
        List<@Nullable Object> params = new ArrayList<>(values);
        params.add(id.value());
        params.add(claim);
        if (db.write("UPDATE import_job SET " + set + HELD, params.toArray()) == 0) {
            throw new ClaimLost();
        }
    }
}
