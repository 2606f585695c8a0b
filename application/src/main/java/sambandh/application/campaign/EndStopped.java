package sambandh.application.campaign;

import java.util.List;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.SeriesId;

/**
 * Ends series for those who are in them though they do not run, some at a time: what a stop leaves over when it is broken
 * off, or would take long.
 */
public final class EndStopped {
    private static final int AT_ONCE = 500;

    private final SeriesStore store;
    private final Enrolments enrolments;
    private final SeriesNews news;
    private final UnitOfWork unitOfWork;

    public EndStopped(SeriesStore store, Enrolments enrolments, SeriesNews news, UnitOfWork unitOfWork) {
        this.store = store;
        this.enrolments = enrolments;
        this.news = news;
        this.unitOfWork = unitOfWork;
    }

    /** Ends some of each; false where nobody was left. */
    public boolean round() {
        List<SeriesId> left = enrolments.leftOver();
        left.forEach(this::some);
        return !left.isEmpty();
    }

    /** Whether there may be more. Does nothing while the series runs. */
    boolean some(SeriesId id) {
        return unitOfWork.perform(() -> {
            boolean stands = store.hold(id).filter(it -> !it.isRunning()).isPresent();
            List<Enrolment> some = stands ? enrolments.waiting(id, AT_ONCE) : List.of();
            news.end(some.stream().map(Enrolment::id).toList(), Enrolment.STOPPED);
            return some.size() == AT_ONCE;
        });
    }
}
