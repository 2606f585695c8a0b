package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sambandh.application.bulk.ImportStage;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.bulk.Rejection;
import sambandh.domain.shared.Fault;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/** Decides what becomes of some staged customers, then writes it by the set. */
@Singleton
class CustomerMerge {
    private final Db db;
    private final KnownCustomers known;
    private final CustomerChanges changes;

    CustomerMerge(Db db, KnownCustomers known, CustomerChanges changes) {
        this.db = db;
        this.known = known;
        this.changes = changes;
    }

    ImportStage.Merged merge(Import job, List<StagedCustomer> rows, long after, boolean write) {
        List<Rejection> rejections = new ArrayList<>();
        Map<String, String> contents = earlier(job.id(), rows, after);
        Map<String, StagedCustomer> once = new LinkedHashMap<>();
        long unchanged = 0;
        for (StagedCustomer staged : rows) {
            String id = staged.row().externalId();
            String content = contents.putIfAbsent(id, staged.content());
            if (content == null) {
                once.put(id, staged);
            } else if (content.equals(staged.content())) {
                unchanged++;
            } else {
                rejections.add(repeated(staged));
            }
        }
        String source = job.settings().source().value();
        Map<String, CustomerState> before =
                write ? known.hold(source, once.keySet()) : known.find(source, once.keySet());
        List<CustomerChanges.Change> changed = new ArrayList<>();
        long updated = 0;
        for (StagedCustomer staged : once.values()) {
            CustomerState old = before.get(staged.row().externalId());
            CustomerState now = CustomerState.after(staged.row(), old);
            if (now.equals(old)) {
                unchanged++;
            } else {
                updated += old == null ? 0 : 1;
                changed.add(new CustomerChanges.Change(staged.row().externalId(), old, now));
            }
        }
        if (write) {
            changes.write(job, changed, Instant.now().truncatedTo(ChronoUnit.MICROS));
        }
        long created = changed.size() - updated;
        var counts = new ImportCounts(created, updated, unchanged, rejections.size(), Map.of());
        return new ImportStage.Merged(counts, rejections, List.of());
    }

    /** What the first row of each id said, where it stood before these. */
    private Map<String, String> earlier(ImportId id, List<StagedCustomer> rows, long after) {
        Map<String, String> contents = new HashMap<>();
        InLists.read(
                db,
                "SELECT external_id, content_hash FROM import_stage_customer"
                        + " WHERE import_id = ? AND line <= ? AND external_id IN (:keys) ORDER BY line",
                List.of(id.value(), after),
                rows.stream().map(staged -> staged.row().externalId()).toList(),
                row -> contents.putIfAbsent(row.text("external_id"), StagedCustomer.hex(row.bytes("content_hash"))));
        return contents;
    }

    private static Rejection repeated(StagedCustomer staged) {
        var fault = new Fault(
                "externalId", "duplicate_id", "A row before this one has the same id and says something else.");
        return new Rejection(staged.line(), 0, fault, staged.row().externalId(), staged.cells());
    }
}
