package sambandh.persistence.access;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.access.AuditViews;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Audited;
import sambandh.application.shared.Ids;
import sambandh.application.shared.Page;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

/** The audit log. Before and after can be emptied, so that erasing a person leaves the entry. */
@Singleton
class JdbcAudit implements Audit, AuditViews {
    private static final String ENTRIES =
            "SELECT a.id, a.at, a.actor, a.action, a.subject, a.before_fields, a.after_fields FROM audit_entry a";

    private static final Map<String, SortColumn> SORTS = Map.of("at", SortColumn.instant("a.at"));
    private static final Argument<Map<String, Object>> FIELDS = Argument.mapOf(String.class, Object.class);

    private final Db db;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;
    private final BeanProvider<Audited> listeners;

    JdbcAudit(Db db, JsonMapper json, Ids ids, Clock clock, BeanProvider<Audited> listeners) {
        this.db = db;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.listeners = listeners;
    }

    @Override
    public void record(
            Actor actor, String action, @Nullable UUID subject, Map<String, ?> before, Map<String, ?> after) {
        db.write(
                "INSERT INTO audit_entry (id, at, actor, action, subject, before_fields, after_fields)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                clock.instant(),
                actor.reference(),
                action,
                subject,
                text(before),
                text(after));
        listeners.stream().forEach(listener -> listener.recorded(actor, action, subject, before, after));
    }

    @Override
    public Page<Entry> list(Scope scope, Filter filter, Page.Wanted wanted) {
        return new Select(ENTRIES, "a.id")
                .visibleTo(scope)
                .andIf(filter.actor(), "a.actor = ?")
                .andIf(filter.action(), "a.action = ?")
                .andIf(filter.subject(), "a.subject = ?")
                .page(db, wanted, SORTS, this::entry, e -> new Page.Position(e.at().toString(), e.id()));
    }

    private Entry entry(Row row) throws SQLException {
        return new Entry(
                row.uuid("id"),
                row.instant("at"),
                row.text("actor"),
                row.text("action"),
                row.uuidOrNull("subject"),
                fields(row.textOrNull("before_fields")),
                fields(row.textOrNull("after_fields")));
    }

    private @Nullable String text(Map<String, ?> fields) {
        if (fields.isEmpty()) {
            return null;
        }
        try {
            return new String(json.writeValueAsBytes(plain(fields)), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, Object> fields(@Nullable String text) {
        try {
            return text == null ? Map.of() : json.readValue(text, FIELDS);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Only what JSON has; anything else as its text. */
    private static Object plain(Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> number;
            case Boolean flag -> flag;
            case Collection<?> many -> many.stream().map(JdbcAudit::plain).toList();
            case Map<?, ?> map -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                map.forEach((name, field) -> {
                    if (field != null) {
                        fields.put(String.valueOf(name), plain(field));
                    }
                });
                yield fields;
            }
            default -> value.toString();
        };
    }
}
