package sambandh.persistence.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportStage;
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

    void reject(long line, String field, String code, String detail, @Nullable String value, String cells) {
        rejections.add(new Rejection(line, 0, new Fault(field, code, detail), value, cells));
    }

    void rejectUnknown(long line, Newcomer customer, String cells) {
        reject(
                line,
                "customerExternalId",
                "unknown_customer",
                "No customer has this id of the source. Import the customers first, or say createCustomers=true.",
                customer.externalId(),
                cells);
    }

    ImportStage.Merged merged(List<Event> events) {
        var counts = new ImportCounts(created, updated, unchanged, rejections.size(), Map.of());
        return new ImportStage.Merged(counts, rejections, events);
    }
}
