package sambandh.application.campaign;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Trigger.Occasion;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.EnrolmentId;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.shared.Actor;

/** Lets somebody of the company put one person into a series that runs, and take one out. */
public final class EnrolByHand {
    /** @param customerId on whose behalf; where no person is named, whoever gets the customer's letters enters */
    public record Command(
            Actor actor,
            SeriesId series,
            @Nullable UUID personId,
            @Nullable UUID customerId) {}

    public record Removal(Actor actor, SeriesId series, EnrolmentId id) {}

    public sealed interface Outcome {
        record Enrolled(Enrolment enrolment) implements Outcome {}

        record Unknown() implements Outcome {}

        /** There is no such person, the customer has none, or they do not belong together. */
        record NobodyThere() implements Outcome {}

        record NotRunning() implements Outcome {}

        /** The person is in it just now. */
        record Already() implements Outcome {}
    }

    private final SeriesStore store;
    private final Enrolments enrolments;
    private final EnrolPeople enrol;
    private final SeriesNews news;
    private final Audit audit;
    private final UnitOfWork unitOfWork;

    public EnrolByHand(
            SeriesStore store,
            Enrolments enrolments,
            EnrolPeople enrol,
            SeriesNews news,
            Audit audit,
            UnitOfWork unitOfWork) {
        this.store = store;
        this.enrolments = enrolments;
        this.enrol = enrol;
        this.news = news;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Series series = store.hold(command.series()).orElse(null);
            if (series == null) {
                return new Outcome.Unknown();
            }
            if (!series.isRunning()) {
                return new Outcome.NotRunning();
            }
            EnrolPeople.Who who = enrol.who(new Occasion(command.customerId(), command.personId(), null))
                    .filter(it ->
                            it.customerId() == null || it.person().customers().contains(it.customerId()))
                    .orElse(null);
            if (who == null) {
                return new Outcome.NobodyThere();
            }
            return enrol.byHand(series, who, command.actor())
                    .<Outcome>map(it -> enrolled(command.actor(), it))
                    .orElseGet(Outcome.Already::new);
        });
    }

    private Outcome enrolled(Actor actor, Enrolment enrolment) {
        audit.record(
                actor,
                "series.enrol",
                enrolment.series().value(),
                Map.of(),
                Map.of("personId", enrolment.personId().toString()));
        return new Outcome.Enrolled(enrolment);
    }

    /** False where the person has not been in that series; again is once. */
    public boolean handle(Removal command) {
        return unitOfWork.perform(() -> {
            Enrolment known = enrolments
                    .find(command.id())
                    .filter(it -> it.series().equals(command.series()))
                    .orElse(null);
            if (known != null && news.end(List.of(known.id()), Enrolment.BY_HAND) > 0) {
                audit.record(
                        command.actor(),
                        "series.end",
                        known.series().value(),
                        Map.of("personId", known.personId().toString()),
                        Map.of());
            }
            return known != null;
        });
    }
}
