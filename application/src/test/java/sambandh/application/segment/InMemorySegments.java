package sambandh.application.segment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.customer.NameFold;
import sambandh.domain.segment.Segment;
import sambandh.domain.segment.SegmentId;
import sambandh.domain.shared.Scope;

public final class InMemorySegments implements Segments, SegmentViews {
    private final Map<String, Segment> all = new TreeMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemorySegments(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Optional<Segment> find(SegmentId id) {
        return Optional.ofNullable(all.get(id.value().toString()));
    }

    @Override
    public Optional<Segment> findByName(String name) {
        return all.values().stream()
                .filter(s -> s.details().name().equals(name))
                .findFirst();
    }

    @Override
    public void add(Segment segment) {
        unitOfWork.mustBeOpen();
        keep(segment);
    }

    @Override
    public void replace(Segment segment) {
        unitOfWork.mustBeOpen();
        mustBeNewest(segment, segment.version() - 1);
        keep(segment);
    }

    @Override
    public void remove(Segment segment) {
        unitOfWork.mustBeOpen();
        mustBeNewest(segment, segment.version());
        all.remove(segment.id().value().toString());
    }

    @Override
    public Page<Segment> list(Scope scope, Page.Wanted wanted) {
        return InMemoryPages.page(
                scope instanceof Scope.Nothing
                        ? List.of()
                        : all.values().stream().toList(),
                wanted,
                s -> wanted.sort().equals("name")
                        ? NameFold.sortKey(s.details().name())
                        : s.createdAt().toString(),
                s -> s.id().value());
    }

    @Override
    public Optional<Segment> find(Scope scope, SegmentId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    private void keep(Segment segment) {
        if (findByName(segment.details().name())
                .filter(other -> !other.id().equals(segment.id()))
                .isPresent()) {
            throw new LostUpdate("segment name");
        }
        all.put(segment.id().value().toString(), segment);
    }

    private void mustBeNewest(Segment segment, long version) {
        if (find(segment.id()).filter(old -> old.version() == version).isEmpty()) {
            throw new LostUpdate("segment");
        }
    }
}
