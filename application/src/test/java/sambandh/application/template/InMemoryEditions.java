package sambandh.application.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.template.Edition;
import sambandh.domain.template.EditionId;

public final class InMemoryEditions implements Editions {
    private final InMemoryUnitOfWork unitOfWork;
    private final Map<EditionId, Edition> kept = new LinkedHashMap<>();

    public InMemoryEditions(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public synchronized EditionId keep(Edition edition) {
        unitOfWork.mustBeOpen();
        return kept.entrySet().stream()
                .filter(known -> known.getValue().equals(edition))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> {
                    EditionId id = new EditionId(UUID.randomUUID());
                    kept.put(id, edition);
                    return id;
                });
    }

    @Override
    public synchronized Optional<Edition> find(EditionId id) {
        return Optional.ofNullable(kept.get(id));
    }
}
