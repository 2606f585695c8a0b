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
    private static final int AT_ONCE = 500;

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
     * @throws sambandh.domain.shared.NotAllowed as {@link SeriesChecks#start}
     */
    public Optional<Series> start(Command command) {
        end(command.id());
        return unitOfWork.perform(() -> store.hold(command.id()).map(now -> {
            if (now.isRunning()) {
                return now;
            }
            checks.start(command.actor(), now.details());
            return keep(command.actor(), "series.start", now, now.start(clock.instant()));
        }));
    }

    /** Empty where there is no such series. */
    public Optional<Series> stop(Command command) {
        Optional<Series> stopped = unitOfWork.perform(() -> store.hold(command.id())
                .map(now ->
                        now.isRunning() ? keep(command.actor(), "series.stop", now, now.stop(clock.instant())) : now));
        end(command.id());
        return stopped;
    }

    /** For those who are in it though it does not run, some at a time; begun again it does what is left. */
    private void end(SeriesId id) {
        boolean more = true;
        while (more) {
            more = unitOfWork.perform(() -> endSome(id));
        }
    }

    private boolean endSome(SeriesId id) {
        boolean stands = store.hold(id).filter(it -> !it.isRunning()).isPresent();
        List<Enrolment> some = stands ? enrolments.waiting(id, AT_ONCE) : List.of();
        news.end(some.stream().map(Enrolment::id).toList(), Enrolment.STOPPED);
        return some.size() == AT_ONCE;
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
