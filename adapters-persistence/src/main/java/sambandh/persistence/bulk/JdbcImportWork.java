package sambandh.persistence.bulk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportWork;
import sambandh.application.shared.Heartbeat;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.ImportId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Leases;

/** Imports shared out by {@link Leases}; whatever goes well begins the lease anew and forgets the tries before. */
@Singleton
class JdbcImportWork implements ImportWork {
    static final Duration SENDER_SILENT = Duration.ofSeconds(60);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final String COUNTS = ", attempts = 0, rows_created = rows_created + ?,"
            + " rows_updated = rows_updated + ?, rows_unchanged = rows_unchanged + ?,"
            + " rows_rejected = rows_rejected + ?, warnings = ?";

    private final Db db;
    private final ImportRows rows;
    private final Leases<UUID> leases = new Leases<>("import_job", "id", "", row -> row.uuid("id"));

    JdbcImportWork(Db db, ImportRows rows) {
        this.db = db;
        this.rows = rows;
    }

    @Override
    public void receive(ImportId id, UUID claim, long read, ImportCounts more) {
        String set = "rows_read = rows_read + ?" + COUNTS;
        mustBe(leases.extend(db, claim, id.value(), SENDER_SILENT, set, with(more, id, read)));
    }

    @Override
    public void received(ImportId id, UUID claim, long lastLine, List<String> header, String digest, Instant now) {
        String set = "state = 'running', last_line = ?, header = ?, file_digest = ?, received_at = ?, claim_id = NULL";
        mustBe(leases.extend(db, claim, id.value(), Duration.ZERO, set, lastLine, rows.text(header), digest, now));
    }

    @Override
    public Optional<Claim> claim(UUID claim) {
        return leases.claim(db, claim, Heartbeat.LEASE, 1, "TRUE").keys().stream()
                .findFirst()
                .flatMap(id -> db.one(
                        "SELECT * FROM import_job WHERE id = ?",
                        row -> new Claim(rows.read(row), claim, (int) row.number("attempts")),
                        id));
    }

    @Override
    public boolean renew(ImportId id, UUID claim) {
        return leases.extend(db, claim, id.value(), Heartbeat.LEASE);
    }

    @Override
    public void advance(ImportId id, UUID claim, long mergedTo, ImportCounts more) {
        mustBe(leases.extend(
                db, claim, id.value(), Heartbeat.LEASE, "merged_to = ?" + COUNTS, with(more, id, mergedTo)));
    }

    @Override
    public void finish(ImportId id, UUID claim, Import.State state, @Nullable String reason, Instant now) {
        String set = "state = ?, reason = ?, finished_at = ?";
        mustBe(leases.set(db, claim, id.value(), set, Enums.code(state), reason, now));
    }

    @Override
    public void cleared(ImportId id, UUID claim) {
        leases.set(db, claim, id.value(), "due_at = NULL, claim_id = NULL");
    }

    @Override
    public void release(ImportId id, UUID claim) {
        leases.release(db, claim, id.value(), Duration.ZERO, null);
    }

    @Override
    public void postpone(Claim claim, String error) {
        Duration wait = Leases.backOff(FIRST_WAIT, LONGEST_WAIT, claim.tries());
        leases.release(db, claim.id(), claim.job().id().value(), wait, error);
    }

    private @Nullable Object[] with(ImportCounts more, ImportId id, long first) {
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(
                values, first, more.created(), more.updated(), more.unchanged(), more.rejected(), warnings(more, id));
        return values.toArray();
    }

    private String warnings(ImportCounts more, ImportId id) {
        Map<String, Long> before = db.one(
                        "SELECT * FROM import_job WHERE id = ? FOR UPDATE",
                        row -> rows.read(row).counts().warnings(),
                        id.value())
                .orElse(Map.of());
        return rows.text(new ImportCounts(0, 0, 0, 0, before).plus(more).warnings());
    }

    private static void mustBe(boolean held) {
        if (!held) {
            throw new ClaimLost();
        }
    }
}
