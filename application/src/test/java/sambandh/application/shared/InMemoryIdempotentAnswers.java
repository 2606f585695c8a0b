package sambandh.application.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

public final class InMemoryIdempotentAnswers implements IdempotentAnswers {
    private record Place(String owner, String key) {}

    private record Kept(Answer answer, Instant at) {}

    private final Map<Place, Kept> kept = new HashMap<>();
    private final Set<Place> taken = new HashSet<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final Clock clock;

    public InMemoryIdempotentAnswers(InMemoryUnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Answer> findOrTake(String owner, String key, String request) {
        unitOfWork.mustBeOpen();
        Place place = new Place(owner, key);
        if (taken.contains(place)) {
            throw new StillAtWork();
        }
        Kept before = kept.get(place);
        if (before != null && before.at().plus(Duration.ofHours(24)).isAfter(clock.instant())) {
            return Optional.of(before.answer());
        }
        taken.add(place);
        unitOfWork.atEnd(() -> free(place));
        return Optional.empty();
    }

    @Override
    public synchronized void keep(String owner, String key, Answer answer) {
        unitOfWork.mustBeOpen();
        kept.put(new Place(owner, key), new Kept(answer, clock.instant()));
    }

    private synchronized void free(Place place) {
        taken.remove(place);
    }
}
