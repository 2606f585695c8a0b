package sambandh.persistence.template;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.application.template.TemplateViews;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.OwnTemplate;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Row;

@Singleton
class JdbcTemplateViews implements TemplateViews {
    private static final String VERSIONS = "SELECT v.number, v.note, v.made_at, v.made_by,"
            + " (SELECT GROUP_CONCAT(l.language ORDER BY l.language SEPARATOR ' ') FROM template_variant l"
            + " WHERE l.template = v.template AND l.number = v.number) AS languages"
            + " FROM template_version v WHERE v.template = ?";

    private final Db db;
    private final JdbcOwnTemplates own;

    JdbcTemplateViews(Db db, JdbcOwnTemplates own) {
        this.db = db;
        this.own = own;
    }

    @Override
    public List<OwnTemplate> own(Scope scope) {
        return scope instanceof Scope.Nothing
                ? List.of()
                : db.list(JdbcOwnTemplates.TEMPLATES + " ORDER BY t.code", own::template);
    }

    @Override
    public Page<VersionView> versions(Scope scope, Code code, Page.Wanted wanted) {
        if (scope instanceof Scope.Nothing) {
            return new Page<>(List.of(), null);
        }
        // numbers are unique within their template, so no tie is broken
        List<@Nullable Object> params = new ArrayList<>(List.of(code.value()));
        Page.Position after = wanted.after();
        if (after != null) {
            params.add(Long.valueOf(String.valueOf(after.value())));
        }
        String sql = VERSIONS
                + (after == null ? "" : " AND v.number " + (wanted.descending() ? "<" : ">") + " ?")
                + " ORDER BY v.number" + (wanted.descending() ? " DESC" : "") + " LIMIT " + (wanted.limit() + 1);
        Page<VersionView> page = Page.of(
                db.list(sql, params, JdbcTemplateViews::version),
                wanted,
                view -> new Page.Position(String.valueOf(view.number()), new java.util.UUID(0, 0)));
        return wanted.isCounted() ? page.counted(count(code, wanted.countUpTo())) : page;
    }

    private long count(Code code, int atMost) {
        return db.one(
                        "SELECT COUNT(*) AS n FROM (SELECT 1 FROM template_version WHERE template = ? LIMIT " + atMost
                                + ") capped",
                        row -> row.number("n"),
                        code.value())
                .orElse(0L);
    }

    private static VersionView version(Row row) throws SQLException {
        List<Language> languages = Arrays.stream(row.text("languages").split(" ", -1))
                .map(Language::new)
                .toList();
        return new VersionView(
                (int) row.number("number"),
                languages,
                row.textOrNull("note"),
                row.instant("made_at"),
                row.text("made_by"));
    }
}
