package sambandh.persistence.timeline;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.application.timeline.Timeline;
import sambandh.application.timeline.TimelineViews;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.domain.timeline.TimelineEntry;
import sambandh.persistence.shared.BinaryUuid;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcTimeline implements Timeline, TimelineViews {
    private static final Map<String, SortColumn> SORTS = Map.of("at", SortColumn.instant("t.at"));

    /** Of many, those that stand together come together. */
    private static final Comparator<TimelineEntry> BY_CUSTOMER =
            Comparator.comparing(TimelineEntry::customerId, BinaryUuid.AS_STORED);

    private final Db db;
    private final JsonMapper json;

    JdbcTimeline(Db db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public void addAll(Collection<TimelineEntry> entries) {
        db.writeAll(
                "INSERT INTO timeline_entry (customer_id, at, id, kind, params, reference) VALUES (?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .sorted(BY_CUSTOMER)
                        .map(entry -> Arrays.<@Nullable Object>asList(
                                entry.customerId(),
                                entry.at(),
                                entry.id(),
                                entry.kind().value(),
                                written(entry.params()),
                                entry.reference()))
                        .toList());
    }

    @Override
    public void removeAll(Collection<TimelineEntry> entries) {
        db.writeAll(
                "DELETE FROM timeline_entry WHERE customer_id = ? AND at = ? AND kind = ? AND reference <=> ?",
                entries.stream()
                        .map(entry -> Arrays.<@Nullable Object>asList(
                                entry.customerId(), entry.at(), entry.kind().value(), entry.reference()))
                        .toList());
    }

    @Override
    public Optional<Page<TimelineEntry>> list(Scope scope, UUID customerId, Page.Wanted wanted) {
        Page<TimelineEntry> page = new Select("SELECT t.* FROM timeline_entry t", "t.id")
                .visibleTo(scope)
                .and("t.customer_id = ?", customerId)
                .page(db, wanted, SORTS, this::entry, e -> new Page.Position(e.at().toString(), e.id()));
        boolean nobody = page.items().isEmpty()
                && (scope instanceof Scope.Nothing || !db.exists("SELECT 1 FROM customer WHERE id = ?", customerId));
        return nobody ? Optional.empty() : Optional.of(page);
    }

    private TimelineEntry entry(Row row) throws SQLException {
        return new TimelineEntry(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.instant("at"),
                new Code(row.text("kind")),
                read(row.text("params")),
                row.uuidOrNull("reference"));
    }

    private String written(Map<String, String> params) {
        try {
            return new String(json.writeValueAsBytes(new TreeMap<>(params)), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Map<String, String> read(String params) {
        try {
            Map<String, String> read = json.readValue(params, Argument.mapOf(String.class, String.class));
            return read == null ? Map.of() : read;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
