package sambandh.application.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import sambandh.application.bulk.ImportField;
import sambandh.application.bulk.ImportKind;
import sambandh.application.bulk.ImportRow;
import sambandh.application.shared.Ids;
import sambandh.domain.bulk.Import;
import sambandh.domain.customer.CustomersImported;
import sambandh.domain.shared.Event;
import sambandh.domain.shared.Faults;

/** Rows that each tell of one customer, known by source and outside id. */
public final class CustomerImport implements ImportKind<CustomerRow> {
    /** That whoever sends the file says that all of it is right. */
    public static final String CONFIRMS = "confirms";

    private final CustomerMerge merge;
    private final Ids ids;
    private final Clock clock;

    public CustomerImport(CustomerMerge merge, Ids ids, Clock clock) {
        this.merge = merge;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public List<ImportField> fields() {
        return CustomerFields.ALL;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of(CONFIRMS, "true|false");
    }

    @Override
    public CustomerRow read(ImportRow row, Faults faults) {
        return CustomerFields.read(row, faults, ids, PersonRules.latest(clock));
    }

    @Override
    public Identity identity(CustomerRow row) {
        return new Identity(row.externalId(), row.content());
    }

    @Override
    public boolean isTogether() {
        return false;
    }

    @Override
    public CustomerMerge merge() {
        return merge;
    }

    @Override
    public List<Event> finished(Import done, Instant now) {
        return List.of(new CustomersImported(
                done.id().value(), done.settings().source().value(), now));
    }
}
