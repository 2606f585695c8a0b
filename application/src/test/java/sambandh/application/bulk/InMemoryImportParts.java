package sambandh.application.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.bulk.ImportId;

public final class InMemoryImportParts implements ImportParts {
    private final Map<ImportId, NavigableMap<Long, Part>> parts = new HashMap<>();
    private final Map<ImportId, List<StagedRow>> stragglers = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryImportParts(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public synchronized void add(ImportId id, Part part, List<StagedRow> more) {
        unitOfWork.mustBeOpen();
        if (!part.rows().isEmpty()) {
            parts.computeIfAbsent(id, _ -> new TreeMap<>()).put(part.upTo(), part);
        }
        stragglers.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(more);
    }

    @Override
    public synchronized Part behind(ImportId id, long line) {
        var next = parts.getOrDefault(id, new TreeMap<>()).higherEntry(line);
        return next == null ? new Part(Long.MAX_VALUE, List.of()) : next.getValue();
    }

    @Override
    public synchronized List<StagedRow> stragglers(ImportId id, long after, long upTo, int atMost) {
        return stragglers.getOrDefault(id, List.of()).stream()
                .filter(row -> row.home() > after && row.home() <= upTo)
                .sorted(Comparator.comparingLong(StagedRow::home).thenComparingLong(StagedRow::line))
                .limit(atMost)
                .toList();
    }

    @Override
    public synchronized void take(ImportId id, long upTo) {
        unitOfWork.mustBeOpen();
        parts.getOrDefault(id, new TreeMap<>()).remove(upTo);
    }

    @Override
    public synchronized boolean clear(ImportId id) {
        unitOfWork.mustBeOpen();
        parts.remove(id);
        stragglers.remove(id);
        return false;
    }
}
