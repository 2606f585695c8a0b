package sambandh.application.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryUnitOfWork;

public final class InMemoryReplans implements Replans {
    private final Map<UUID, Run> all = new LinkedHashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryReplans(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void ask(Run run) {
        unitOfWork.mustBeOpen();
        all.put(run.id(), run);
    }

    @Override
    public Optional<Run> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Run> latest(int atMost) {
        return all.values().stream().limit(atMost).toList().reversed();
    }

    @Override
    public Optional<Claimed> take(UUID claim, Duration lease) {
        return all.values().stream()
                .filter(it -> it.endedAt() == null)
                .findFirst()
                .map(it -> new Claimed(claim, it));
    }

    @Override
    public boolean keep(Claimed claimed, long total, long done, @Nullable UUID after, Duration lease) {
        Run r = claimed.run();
        all.put(r.id(), new Run(r.id(), r.industry(), r.customer(), total, done, after, r.askedAt(), null));
        return true;
    }

    @Override
    public void end(Claimed claimed, Instant at) {
        Run r = Objects.requireNonNull(all.get(claimed.run().id()));
        long total = r.total() == null ? r.done() : r.total();
        all.put(r.id(), new Run(r.id(), r.industry(), r.customer(), total, r.done(), r.after(), r.askedAt(), at));
    }
}
