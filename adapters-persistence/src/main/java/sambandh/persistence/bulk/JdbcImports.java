package sambandh.persistence.bulk;

import jakarta.inject.Singleton;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.Imports;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.bulk.Rejection;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;

@Singleton
class JdbcImports implements Imports {
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
                            + " request, claim_id, due_at, attempts, created_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, '{}', ?, ?, ?,"
                            + " UTC_TIMESTAMP(6) + INTERVAL ? SECOND, 0, ?)",
                    made.id().value(),
                    made.kind(),
                    Enums.code(made.state()),
                    rows.text(made.settings().toMap()),
                    made.madeBy(),
                    rows.text(made.header()),
                    key == null ? null : key.key(),
                    key == null ? null : key.request(),
                    claim,
                    JdbcImportWork.SENDER_SILENT.toSeconds(),
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
    public boolean cancel(ImportId id, Instant now) {
        return db.write(
                        "UPDATE import_job SET state = 'cancelled', finished_at = ?, claim_id = NULL,"
                                + " due_at = UTC_TIMESTAMP(6) WHERE id = ? AND state IN ('receiving', 'running')",
                        now,
                        id.value())
                > 0;
    }
}
