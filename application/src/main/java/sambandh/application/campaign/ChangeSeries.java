package sambandh.application.campaign;

import java.time.Clock;
import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.shared.Actor;

/** Changes a series that does not run, or the name of one that does; throws away one that was never started. */
public final class ChangeSeries {
    /** @param expectedVersion the version that the change was made from */
    public record Command(Actor actor, SeriesId id, long expectedVersion, Series.Details details) {}

    public record Removal(Actor actor, SeriesId id, long expectedVersion) {}

    public sealed interface Outcome {
        record Changed(Series series) implements Outcome {}

        record Removed() implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        /** It runs, or somebody has entered it. */
        record Refused() implements Outcome {}
    }

    private final SeriesStore store;
    private final SeriesChecks checks;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeSeries(SeriesStore store, SeriesChecks checks, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.store = store;
        this.checks = checks;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** @throws sambandh.domain.shared.InvalidInput as {@link SeriesChecks#draft} */
    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Series old = store.hold(command.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            if (command.details().equals(old.details())) {
                return new Outcome.Changed(old);
            }
            return old.mayBecome(command.details()) ? changed(command, old) : new Outcome.Refused();
        });
    }

    private Outcome changed(Command command, Series old) {
        checks.draft(command.details());
        Series changed = old.change(command.details(), clock.instant());
        store.replace(changed);
        audit.record(
                command.actor(),
                "series.change",
                old.id().value(),
                SeriesAudit.fields(old.details()),
                SeriesAudit.fields(changed.details()));
        return new Outcome.Changed(changed);
    }

    public Outcome handle(Removal command) {
        return unitOfWork.perform(() -> {
            Series old = store.hold(command.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            if (old.startedAt() != null) {
                return new Outcome.Refused();
            }
            store.remove(old);
            audit.record(
                    command.actor(), "series.remove", old.id().value(), SeriesAudit.fields(old.details()), Map.of());
            return new Outcome.Removed();
        });
    }
}
