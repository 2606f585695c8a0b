package sambandh.application.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.shared.Scope;

public final class InMemorySeries implements SeriesStore, SeriesViews {
    private final Map<SeriesId, Series> all = new LinkedHashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemorySeries(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Optional<Series> find(SeriesId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Series> hold(SeriesId id) {
        unitOfWork.mustBeOpen();
        return find(id);
    }

    @Override
    public List<Series> running() {
        unitOfWork.mustBeOpen();
        return all.values().stream().filter(Series::isRunning).toList();
    }

    @Override
    public void add(Series series) {
        unitOfWork.mustBeOpen();
        all.put(series.id(), series);
    }

    @Override
    public void replace(Series series) {
        add(series);
    }

    @Override
    public void remove(Series series) {
        unitOfWork.mustBeOpen();
        if (find(series.id()).filter(it -> it.version() == series.version()).isEmpty()) {
            throw new LostUpdate("series");
        }
        all.remove(series.id());
    }

    @Override
    public Page<Series> list(Scope scope, Page.Wanted wanted) {
        return InMemoryPages.page(
                scope instanceof Scope.Nothing ? List.<Series>of() : List.copyOf(all.values()),
                wanted,
                it -> it.createdAt().toString(),
                it -> it.id().value());
    }

    @Override
    public Optional<Series> find(Scope scope, SeriesId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }
}
