package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sambandh.application.customer.CustomerImport;
import sambandh.application.customer.CustomerMerge;
import sambandh.application.customer.CustomerRow;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.Rejection;
import sambandh.domain.shared.Fault;

/** Decides what becomes of some customers, then writes it by the set. */
@Singleton
class JdbcCustomerMerge implements CustomerMerge {
    private final KnownCustomers known;
    private final CustomerChanges changes;

    JdbcCustomerMerge(KnownCustomers known, CustomerChanges changes) {
        this.known = known;
        this.changes = changes;
    }

    @Override
    public Merged merge(Import job, List<Row<CustomerRow>> rows, boolean write) {
        List<Rejection> rejections = new ArrayList<>();
        Map<String, CustomerRow> once = new LinkedHashMap<>();
        long unchanged = 0;
        for (Row<CustomerRow> row : rows) {
            if (row.staged().nth() == 1) {
                once.put(row.told().externalId(), row.told());
            } else if (row.staged().same()) {
                unchanged++;
            } else {
                rejections.add(repeated(row));
            }
        }
        String source = job.settings().source().value();
        Map<String, CustomerState> before =
                write ? known.hold(source, once.keySet()) : known.find(source, once.keySet());
        List<CustomerChanges.Change> changed = new ArrayList<>();
        List<CustomerState> said = new ArrayList<>();
        long updated = 0;
        for (CustomerRow row : once.values()) {
            CustomerState old = before.get(row.externalId());
            CustomerState now = CustomerState.after(row, old);
            said.add(now);
            if (now.equals(old)) {
                unchanged++;
            } else {
                updated += old == null ? 0 : 1;
                changed.add(new CustomerChanges.Change(row.externalId(), old, now));
            }
        }
        if (write) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            changes.write(job, changed, now);
            if (job.settings().asked(CustomerImport.CONFIRMS)) {
                changes.confirm(said, now);
            }
        }
        long created = changed.size() - updated;
        var counts = new ImportCounts(created, updated, unchanged, rejections.size(), Map.of());
        return new Merged(counts, rejections, List.of());
    }

    private static Rejection repeated(Row<CustomerRow> row) {
        var fault = new Fault(
                "externalId", "duplicate_id", "A row before this one has the same id and says something else.");
        return new Rejection(row.line(), 0, fault, row.told().externalId(), row.csv());
    }
}
