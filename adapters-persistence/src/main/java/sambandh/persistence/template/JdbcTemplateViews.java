package sambandh.persistence.template;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.application.template.TemplateViews;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.OwnTemplate;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcTemplateViews implements TemplateViews {
    private static final String VERSIONS = "SELECT v.number, v.note, v.made_at, v.made_by,"
            + " (SELECT GROUP_CONCAT(l.language ORDER BY l.language SEPARATOR ' ') FROM template_variant l"
            + " WHERE l.template = v.template AND l.number = v.number) AS languages"
            + " FROM template_version v WHERE v.template = ?";

    private static final Map<String, SortColumn> SORTS = Map.of("code", SortColumn.uniqueText("t.code"));
    private static final UUID NO_TIE = new UUID(0, 0);

    /** Those between {@code partial.} and the sign after the dot. */
    private static final String PARTS = "t.code >= 'partial.' AND t.code < 'partial/'";

    private static final String NO_PARTS = "(t.code < 'partial.' OR t.code >= 'partial/')";

    private final Db db;
    private final JdbcOwnTemplates own;

    JdbcTemplateViews(Db db, JdbcOwnTemplates own) {
        this.db = db;
        this.own = own;
    }

    @Override
    public Page<OwnTemplate> own(Scope scope, boolean parts, Page.Wanted wanted) {
        return new Select(JdbcOwnTemplates.TEMPLATES, "t.code")
                .visibleTo(scope)
                .and(parts ? PARTS : NO_PARTS)
                .page(
                        db,
                        wanted,
                        SORTS,
                        own::template,
                        t -> new Page.Position(t.code().value(), NO_TIE));
    }

    @Override
    public Optional<OwnTemplate> find(Scope scope, Code code) {
        return scope instanceof Scope.Nothing ? Optional.empty() : own.find(code);
    }

    @Override
    public Set<Code> among(Scope scope, Collection<Code> codes) {
        List<String> keys = scope instanceof Scope.Nothing
                ? List.of()
                : codes.stream().map(Code::value).toList();
        return Set.copyOf(InLists.read(
                db,
                "SELECT t.code, t.version FROM template t FORCE INDEX (PRIMARY) WHERE t.code IN (:keys)",
                List.of(),
                keys,
                row -> new Code(row.text("code"))));
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
                view -> new Page.Position(String.valueOf(view.number()), NO_TIE));
        return wanted.isCounted() ? page.counted(count(code, wanted.countUpTo())) : page;
    }

    private long count(Code code, int atMost) {
        return db.list(
                        "SELECT COUNT(*) AS n FROM (SELECT 1 FROM template_version WHERE template = ? LIMIT " + atMost
                                + ") capped",
                        List.of(code.value()),
                        row -> row.number("n"))
                .getFirst();
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
