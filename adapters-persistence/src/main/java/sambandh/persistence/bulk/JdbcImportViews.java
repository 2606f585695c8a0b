package sambandh.persistence.bulk;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sambandh.application.bulk.ImportViews;
import sambandh.application.shared.Page;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.bulk.Rejection;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcImportViews implements ImportViews {
    private static final Map<String, SortColumn> SORTS = Map.of("createdAt", SortColumn.instant("j.created_at"));

    private final Db db;
    private final ImportRows rows;

    JdbcImportViews(Db db, ImportRows rows) {
        this.db = db;
        this.rows = rows;
    }

    @Override
    public Page<Import> list(Scope scope, Filter filter, Page.Wanted wanted) {
        return new Select("SELECT j.* FROM import_job j", "j.id")
                .visibleTo(scope)
                .andIf(filter.kind(), "j.kind = ?")
                .andIf(filter.state() == null ? null : Enums.code(filter.state()), "j.state = ?")
                .page(
                        db,
                        wanted,
                        SORTS,
                        rows::read,
                        job -> new Page.Position(
                                job.createdAt().toString(), job.id().value()));
    }

    @Override
    public Optional<Import> find(Scope scope, ImportId id) {
        return scope instanceof Scope.Nothing
                ? Optional.empty()
                : db.one("SELECT * FROM import_job WHERE id = ?", rows::read, id.value());
    }

    @Override
    public Page<Rejection> rejections(Scope scope, ImportId id, Page.Wanted wanted) {
        if (scope instanceof Scope.Nothing) {
            return new Page<>(List.of(), null);
        }
        List<Object> params = new ArrayList<>(List.of(id.value()));
        String where = " WHERE import_id = ?";
        Page.Position after = wanted.after();
        if (after != null) {
            String[] place = String.valueOf(after.value()).split("\\.", 2);
            long line = Long.parseLong(place[0]);
            where += " AND line >= ? AND (line > ? OR place > ?)";
            params.addAll(List.of(line, line, Long.parseLong(place[1])));
        }
        String sql = "SELECT * FROM import_rejection" + where + " ORDER BY line, place LIMIT " + (wanted.limit() + 1);
        Page<Rejection> page = Page.of(
                db.list(sql, params, JdbcImportViews::rejection),
                wanted,
                last -> new Page.Position(last.line() + "." + last.place(), id.value()));
        Select all = new Select("SELECT 1 FROM import_rejection", "place").and("import_id = ?", id.value());
        return wanted.isCounted() ? page.counted(all.count(db, wanted.countUpTo())) : page;
    }

    private static Rejection rejection(Row row) throws SQLException {
        return new Rejection(
                row.number("line"),
                (int) row.number("place"),
                new Fault(row.text("field"), row.text("code"), row.text("detail")),
                row.textOrNull("value"),
                row.textOrNull("cells"));
    }
}
