package sambandh.persistence.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportMerge;
import sambandh.application.customer.CustomerSets.Newcomer;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.Rejection;
import sambandh.domain.shared.Event;
import sambandh.domain.shared.Fault;

/** Counts what becomes of rows while they are merged. */
final class Tally {
    long created;
    long updated;
    long unchanged;
    private final List<Rejection> rejections = new ArrayList<>();

    void reject(ImportMerge.Row<?> row, String field, String code, String detail, @Nullable String value) {
        rejections.add(new Rejection(row.line(), 0, new Fault(field, code, detail), value, row.csv()));
    }

    void rejectRepeated(ImportMerge.Row<?> row, String id) {
        reject(row, "externalId", "duplicate_id", "A row before this one has the same id and says something else.", id);
    }

    void rejectUnknown(ImportMerge.Row<?> row, Newcomer customer) {
        reject(
                row,
                "customerExternalId",
                "unknown_customer",
                "No customer has this id of the source. Import the customers first, or say createCustomers=true.",
                customer.externalId());
    }

    ImportMerge.Merged merged(List<Event> events) {
        var counts = new ImportCounts(created, updated, unchanged, rejections.size(), Map.of());
        return new ImportMerge.Merged(counts, rejections, events);
    }
}
