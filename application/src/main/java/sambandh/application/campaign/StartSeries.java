package sambandh.application.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.shared.Actor;

/** Starts series, from when on people enter them, and stops them, which ends them for everybody. Again is once. */
public final class StartSeries {
    /** So long whoever stops one waits for people to be let out; {@link EndStopped} goes on with the others. */
    private static final Duration BRIEFLY = Duration.ofSeconds(2);

    public record Command(Actor actor, SeriesId id) {}

    private final SeriesStore store;
    private final EndStopped end;
    private final SeriesChecks checks;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public StartSeries(
            SeriesStore store, EndStopped end, SeriesChecks checks, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.store = store;
        this.end = end;
        this.checks = checks;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Lets out first whoever is still in it from before a stop. Empty where there is no such series.
     *
     * @throws sambandh.domain.shared.InvalidInput as {@link SeriesChecks#start}
     * @throws sambandh.domain.shared.NotAllowed as {@link SeriesChecks#start}
     */
    public Optional<Series> start(Command command) {
        endUntil(command.id(), Instant.MAX);
        return unitOfWork.perform(() -> store.hold(command.id()).map(now -> {
            if (now.isRunning()) {
                return now;
            }
            checks.start(command.actor(), now.details());
            return keep(command.actor(), "series.start", now, now.start(clock.instant()));
        }));
    }

    /**
     * Nobody enters or goes on from then on; those who are in it are let out at once or, where they are many, soon after.
     * Empty where there is no such series.
     */
    public Optional<Series> stop(Command command) {
        Optional<Series> stopped = unitOfWork.perform(() -> store.hold(command.id())
                .map(now ->
                        now.isRunning() ? keep(command.actor(), "series.stop", now, now.stop(clock.instant())) : now));
        endUntil(command.id(), clock.instant().plus(BRIEFLY));
        return stopped;
    }

    private void endUntil(SeriesId id, Instant enough) {
        boolean more = true;
        while (more && clock.instant().isBefore(enough)) {
            more = end.some(id);
        }
    }

    private Series keep(Actor actor, String action, Series before, Series after) {
        store.replace(after);
        audit.record(
                actor,
                action,
                before.id().value(),
                Map.of("state", before.state().name()),
                Map.of("state", after.state().name()));
        return after;
    }
}
