package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerRow;
import sambandh.application.customer.CustomerStage;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.ImportId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Hashes;
import sambandh.persistence.shared.Row;

/** Customers in {@code import_stage_customer}. */
@Singleton
class JdbcCustomerStage implements CustomerStage {
    private static final int CLEAR_AT_ONCE = 20_000;

    private final Db db;
    private final KnownCustomers known;
    private final CustomerMerge merge;

    JdbcCustomerStage(Db db, KnownCustomers known, CustomerMerge merge) {
        this.db = db;
        this.known = known;
        this.merge = merge;
    }

    @Override
    public void keep(ImportId id, List<Staged<CustomerRow>> rows) {
        db.writeAll(
                "INSERT INTO import_stage_customer (import_id, line, id, person_id, external_id, content_hash, told,"
                        + " name, kind, country, industry, zone, language, email, phone, person_name, called,"
                        + " birthday, attributes, cells)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream().map(staged -> values(id, staged)).toList());
    }

    @Override
    public Merged merge(Import job, long after, long upTo, boolean write) {
        List<StagedCustomer> rows = db.list(
                "SELECT * FROM import_stage_customer WHERE import_id = ? AND line > ? AND line <= ? ORDER BY line",
                this::read,
                job.id().value(),
                after,
                upTo);
        return rows.isEmpty()
                ? new Merged(ImportCounts.NONE, List.of(), List.of())
                : merge.merge(job, rows, after, write);
    }

    @Override
    public boolean clear(ImportId id) {
        return db.write("DELETE FROM import_stage_customer WHERE import_id = ? LIMIT " + CLEAR_AT_ONCE, id.value())
                == CLEAR_AT_ONCE;
    }

    private List<@Nullable Object> values(ImportId id, Staged<CustomerRow> staged) {
        CustomerRow row = staged.row();
        return Arrays.asList(
                id.value(),
                staged.line(),
                row.id(),
                row.personId(),
                row.externalId(),
                Hashes.of(row.content()),
                String.join(",", row.told()),
                row.name(),
                row.kind(),
                row.country(),
                row.industry(),
                row.zone(),
                row.language(),
                row.email(),
                row.phone(),
                row.personName(),
                row.called(),
                row.birthday(),
                known.text(told(row.attributes())),
                staged.cells());
    }

    private StagedCustomer read(Row row) throws SQLException {
        return new StagedCustomer(
                row.number("line"),
                StagedCustomer.hex(row.bytes("content_hash")),
                new CustomerRow(
                        row.uuid("id"),
                        row.uuid("person_id"),
                        row.text("external_id"),
                        Set.of(row.text("told").split(",")),
                        row.textOrNull("name"),
                        row.textOrNull("kind"),
                        row.textOrNull("country"),
                        row.textOrNull("industry"),
                        row.textOrNull("zone"),
                        row.textOrNull("language"),
                        row.textOrNull("email"),
                        row.textOrNull("phone"),
                        row.textOrNull("person_name"),
                        row.textOrNull("called"),
                        row.dateOrNull("birthday"),
                        attributes(row.textOrNull("attributes")),
                        ""),
                row.text("cells"));
    }

    /** What takes an attribute away is kept as an empty text, which no attribute can be. */
    private static Map<String, String> told(Map<String, @Nullable String> attributes) {
        Map<String, String> kept = new TreeMap<>();
        attributes.forEach((code, value) -> kept.put(code, value == null ? "" : value));
        return kept;
    }

    private Map<String, @Nullable String> attributes(@Nullable String text) {
        Map<String, @Nullable String> told = new TreeMap<>();
        known.parsed(text).forEach((code, value) -> told.put(code, value.isEmpty() ? null : value));
        return told;
    }
}
