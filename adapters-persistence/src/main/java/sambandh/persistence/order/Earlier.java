package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import sambandh.domain.bulk.ImportId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/** What stood in the file before some rows of it, by the rows' keys. */
@Singleton
class Earlier {
    /**
     * Rows of one key.
     *
     * @param content of the first one
     */
    record Rows(long count, String content) {}

    private final Db db;

    Earlier(Db db) {
        this.db = db;
    }

    Map<String, Rows> before(ImportId id, List<StagedOrder> rows) {
        long first = rows.getFirst().line();
        List<byte[]> keys = rows.stream()
                .map(StagedOrder::key)
                .distinct()
                .map(HexFormat.of()::parseHex)
                .toList();
        Map<String, Rows> found = new HashMap<>();
        InLists.read(
                db,
                "SELECT k.row_key, k.n, s.content_hash FROM (SELECT import_id, row_key, COUNT(*) AS n,"
                        + " MIN(line) AS first_line FROM import_stage_order"
                        + " WHERE import_id = ? AND line < ? AND row_key IN (:keys) GROUP BY import_id, row_key) k"
                        + " JOIN import_stage_order s ON s.import_id = k.import_id AND s.line = k.first_line",
                List.of(id.value(), first),
                keys,
                row -> found.put(
                        StagedOrder.hex(row.bytes("row_key")),
                        new Rows(row.number("n"), StagedOrder.hex(row.bytes("content_hash")))));
        return found;
    }
}
