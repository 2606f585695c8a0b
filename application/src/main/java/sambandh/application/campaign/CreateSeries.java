package sambandh.application.campaign;

import java.time.Clock;
import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.shared.Actor;

/** Makes a draft; nobody enters it. */
public final class CreateSeries {
    public record Command(Actor actor, Series.Details details) {}

    private final SeriesStore store;
    private final SeriesChecks checks;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public CreateSeries(
            SeriesStore store, SeriesChecks checks, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.store = store;
        this.checks = checks;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws sambandh.domain.shared.InvalidInput as {@link SeriesChecks#draft} */
    public Series handle(Command command) {
        return unitOfWork.perform(() -> {
            checks.draft(command.details());
            Series made = Series.make(new SeriesId(ids.next()), command.details(), clock.instant());
            store.add(made);
            audit.record(
                    command.actor(), "series.create", made.id().value(), Map.of(), SeriesAudit.fields(made.details()));
            return made;
        });
    }
}
