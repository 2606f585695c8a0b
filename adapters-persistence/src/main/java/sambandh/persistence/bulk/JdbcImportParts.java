package sambandh.persistence.bulk;

import jakarta.inject.Singleton;
import java.util.List;
import sambandh.application.bulk.ImportParts;
import sambandh.application.bulk.StagedRow;
import sambandh.domain.bulk.ImportId;
import sambandh.persistence.shared.Db;

/** Parts as one compressed value each: a row of the database for each row of a file cost more than merging it. */
@Singleton
class JdbcImportParts implements ImportParts {
    private static final int PARTS_AT_ONCE = 50;
    private static final int STRAGGLERS_AT_ONCE = 20_000;

    private final Db db;

    JdbcImportParts(Db db) {
        this.db = db;
    }

    @Override
    public void add(ImportId id, Part part, List<StagedRow> stragglers) {
        if (!part.rows().isEmpty()) {
            db.write(
                    "INSERT INTO import_part (import_id, up_to, staged) VALUES (?, ?, ?)",
                    id.value(),
                    part.upTo(),
                    StagedBytes.of(part.rows()));
        }
        db.writeAll(
                "INSERT INTO import_straggler (import_id, home, line, staged) VALUES (?, ?, ?, ?)",
                stragglers.stream()
                        .map(row -> List.<Object>of(id.value(), row.home(), row.line(), StagedBytes.of(List.of(row))))
                        .toList());
    }

    @Override
    public Part behind(ImportId id, long line) {
        return db.one(
                        "SELECT up_to, staged FROM import_part WHERE import_id = ? AND up_to > ?"
                                + " ORDER BY up_to LIMIT 1",
                        row -> new Part(row.number("up_to"), StagedBytes.rows(row.bytes("staged"))),
                        id.value(),
                        line)
                .orElse(new Part(Long.MAX_VALUE, List.of()));
    }

    @Override
    public List<StagedRow> stragglers(ImportId id, long after, long upTo, int atMost) {
        return db.list(
                "SELECT staged FROM import_straggler WHERE import_id = ? AND home > ? AND home <= ?"
                        + " ORDER BY home, line LIMIT " + atMost,
                row -> StagedBytes.rows(row.bytes("staged")).getFirst(),
                id.value(),
                after,
                upTo);
    }

    @Override
    public void take(ImportId id, long upTo) {
        db.write("DELETE FROM import_part WHERE import_id = ? AND up_to = ?", id.value(), upTo);
    }

    @Override
    public boolean clear(ImportId id) {
        return db.write("DELETE FROM import_part WHERE import_id = ? LIMIT " + PARTS_AT_ONCE, id.value())
                        == PARTS_AT_ONCE
                || db.write("DELETE FROM import_straggler WHERE import_id = ? LIMIT " + STRAGGLERS_AT_ONCE, id.value())
                        == STRAGGLERS_AT_ONCE;
    }
}
