package sambandh.application.campaign;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.shared.Actor;

/** Starts series, from when on people enter them, and stops them, which ends them for everybody. Again is once. */
public final class StartSeries {
    private static final int AT_ONCE = 1_000;

    public record Command(Actor actor, SeriesId id) {}

    private final SeriesStore store;
    private final Enrolments enrolments;
    private final SeriesNews news;
    private final SeriesChecks checks;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public StartSeries(
            SeriesStore store,
            Enrolments enrolments,
            SeriesNews news,
            SeriesChecks checks,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.store = store;
        this.enrolments = enrolments;
        this.news = news;
        this.checks = checks;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Empty where there is no such series.
     *
     * @throws sambandh.domain.shared.InvalidInput as {@link SeriesChecks#start}
     */
    public Optional<Series> start(Command command) {
        return unitOfWork.perform(() -> store.hold(command.id()).map(now -> {
            if (now.isRunning()) {
                return now;
            }
            checks.start(now.details());
            return keep(command.actor(), "series.start", now, now.start(clock.instant()));
        }));
    }

    /** Empty where there is no such series. */
    public Optional<Series> stop(Command command) {
        return unitOfWork.perform(() -> store.hold(command.id()).map(now -> {
            if (!now.isRunning()) {
                return now;
            }
            Series stopped = keep(command.actor(), "series.stop", now, now.stop(clock.instant()));
            List<Enrolment> some = enrolments.waiting(now.id(), AT_ONCE);
            while (!some.isEmpty()) {
                news.end(some.stream().map(Enrolment::id).toList(), Enrolment.STOPPED);
                some = enrolments.waiting(now.id(), AT_ONCE);
            }
            return stopped;
        }));
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
