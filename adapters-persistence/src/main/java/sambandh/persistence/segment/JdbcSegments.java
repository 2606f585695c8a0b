package sambandh.persistence.segment;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import sambandh.application.segment.SegmentViews;
import sambandh.application.segment.Segments;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.customer.NameFold;
import sambandh.domain.segment.Segment;
import sambandh.domain.segment.SegmentId;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Duplicates;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;
import sambandh.persistence.shared.Sorted;

@Singleton
class JdbcSegments implements Segments, SegmentViews {
    private static final String SEGMENTS = "SELECT s.* FROM segment s";
    private static final Map<String, SortColumn> SORTS = Sorted.sorts("s");

    private final Db db;
    private final JsonTree json;

    JdbcSegments(Db db, JsonTree json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Optional<Segment> find(SegmentId id) {
        return db.one(SEGMENTS + " WHERE s.id = ?", this::segment, id.value());
    }

    @Override
    public Optional<Segment> findByName(String name) {
        return db.one(SEGMENTS + " WHERE s.name = ?", this::segment, name);
    }

    @Override
    public void add(Segment segment) {
        Segment.Details d = segment.details();
        Duplicates.orLost(
                "segment name",
                () -> db.write(
                        "INSERT INTO segment (id, version, name, sort_name, description, tree, created_at, changed_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        segment.id().value(),
                        segment.version(),
                        d.name(),
                        NameFold.sortKey(d.name()),
                        d.description(),
                        json.write(d.condition()),
                        segment.createdAt(),
                        segment.changedAt()));
    }

    @Override
    public void replace(Segment segment) {
        Segment.Details d = segment.details();
        Duplicates.orLost(
                "segment name",
                () -> mustMatch(db.write(
                        "UPDATE segment SET version = ?, name = ?, sort_name = ?, description = ?, tree = ?, changed_at = ?"
                                + " WHERE id = ? AND version = ?",
                        segment.version(),
                        d.name(),
                        NameFold.sortKey(d.name()),
                        d.description(),
                        json.write(d.condition()),
                        segment.changedAt(),
                        segment.id().value(),
                        segment.version() - 1)));
    }

    @Override
    public void remove(Segment segment) {
        mustMatch(db.write(
                "DELETE FROM segment WHERE id = ? AND version = ?", segment.id().value(), segment.version()));
    }

    @Override
    public Page<Segment> list(Scope scope, Page.Wanted wanted) {
        return new Select(SEGMENTS, "s.id")
                .visibleTo(scope)
                .page(db, wanted, SORTS, Sorted.reader(this::segment), sorted -> sorted.position(wanted.sort()))
                .map(Sorted::item);
    }

    @Override
    public Optional<Segment> find(Scope scope, SegmentId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    private static void mustMatch(int matched) {
        if (matched == 0) {
            throw new LostUpdate("segment");
        }
    }

    private Segment segment(Row row) throws SQLException {
        return new Segment(
                new SegmentId(row.uuid("id")),
                row.number("version"),
                new Segment.Details(row.text("name"), row.textOrNull("description"), json.read(row.text("tree"))),
                row.instant("created_at"),
                row.instant("changed_at"));
    }
}
