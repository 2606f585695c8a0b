package sambandh.persistence.campaign;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sambandh.application.campaign.SeriesStore;
import sambandh.application.campaign.SeriesViews;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcSeries implements SeriesStore, SeriesViews {
    private static final String SERIES = "SELECT s.* FROM series s";
    private static final Map<String, SortColumn> SORTS = Map.of("createdAt", SortColumn.instant("s.created_at"));

    private final Db db;
    private final SeriesJson json;

    JdbcSeries(Db db, SeriesJson json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Optional<Series> find(SeriesId id) {
        return db.one(SERIES + " WHERE s.id = ?", this::series, id.value());
    }

    @Override
    public Optional<Series> hold(SeriesId id) {
        db.mustBeInUnitOfWork();
        return db.one(SERIES + " WHERE s.id = ? FOR UPDATE", this::series, id.value());
    }

    /** Whoever stops one waits until those are in who just enter it, and finds them. */
    @Override
    public List<Series> running() {
        db.mustBeInUnitOfWork();
        return db.list(
                SERIES + " FORCE INDEX (series_by_state) WHERE s.state = 'running' ORDER BY s.id LOCK IN SHARE MODE",
                this::series);
    }

    @Override
    public void add(Series series) {
        db.write(
                "INSERT INTO series (id, version, name, state, details, started_at, created_at, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                series.id().value(),
                series.version(),
                series.details().name(),
                Enums.code(series.state()),
                json.write(series.details()),
                series.startedAt(),
                series.createdAt(),
                series.changedAt());
    }

    @Override
    public void replace(Series series) {
        db.write(
                "UPDATE series SET version = ?, name = ?, state = ?, details = ?, started_at = ?, changed_at = ? WHERE id = ?",
                series.version(),
                series.details().name(),
                Enums.code(series.state()),
                json.write(series.details()),
                series.startedAt(),
                series.changedAt(),
                series.id().value());
    }

    @Override
    public void remove(Series series) {
        int removed = db.write(
                "DELETE FROM series WHERE id = ? AND version = ?", series.id().value(), series.version());
        if (removed == 0) {
            throw new LostUpdate("series");
        }
    }

    @Override
    public Page<Series> list(Scope scope, Page.Wanted wanted) {
        return new Select(SERIES, "s.id")
                .visibleTo(scope)
                .page(
                        db,
                        wanted,
                        SORTS,
                        this::series,
                        s -> new Page.Position(s.createdAt().toString(), s.id().value()));
    }

    @Override
    public Optional<Series> find(Scope scope, SeriesId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    private Series series(Row row) throws SQLException {
        return new Series(
                new SeriesId(row.uuid("id")),
                row.number("version"),
                json.read(row.text("name"), row.text("details")),
                Enums.of(Series.State.class, row.text("state")),
                row.instantOrNull("started_at"),
                row.instant("created_at"),
                row.instant("changed_at"));
    }
}
