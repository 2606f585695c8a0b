package sambandh.application.campaign;

import java.util.List;
import java.util.Objects;
import sambandh.application.shared.Reaction;
import sambandh.application.shared.Trigger;
import sambandh.application.shared.Trigger.Occasion;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Event;

/** Ends series that an event ends, and then begins those that it begins. */
public final class OnTrigger<E extends Event> implements Reaction<E> {
    private final Trigger<E> trigger;
    private final SeriesStore series;
    private final Enrolments enrolments;
    private final SeriesNews news;
    private final EnrolPeople enrol;

    public OnTrigger(
            Trigger<E> trigger, SeriesStore series, Enrolments enrolments, SeriesNews news, EnrolPeople enrol) {
        this.trigger = trigger;
        this.series = series;
        this.enrolments = enrolments;
        this.news = news;
        this.enrol = enrol;
    }

    @Override
    public String name() {
        return "series." + trigger.code().value();
    }

    @Override
    public Class<E> event() {
        return trigger.event();
    }

    @Override
    public void react(E event) {
        trigger.who().of(event).ifPresent(occasion -> {
            List<Series> running = series.running();
            end(occasion, running);
            List<Series> begun = running.stream()
                    .filter(it -> trigger.code().equals(it.details().trigger()))
                    .toList();
            if (!begun.isEmpty()) {
                enrol.who(occasion)
                        .ifPresent(who ->
                                begun.forEach(it -> enrol.after(it, who, occasion.reference(), new Actor.Job(name()))));
            }
        });
    }

    /**
     * What happens to a person ends it for that person, what happens to the customer for all of its people. What began with the
     * very same, as an order has begun it, is not ended by it.
     */
    private void end(Occasion occasion, List<Series> running) {
        List<SeriesId> ended = running.stream()
                .filter(it -> it.details().exits().events().contains(trigger.code()))
                .map(Series::id)
                .toList();
        if (!ended.isEmpty()) {
            news.end(
                    enrolments
                            .waiting(
                                    occasion.personId() == null ? occasion.customerId() : null,
                                    occasion.personId(),
                                    ended)
                            .stream()
                            .filter(it -> occasion.reference() == null
                                    || !Objects.equals(it.reference(), occasion.reference()))
                            .map(Enrolment::id)
                            .toList(),
                    trigger.code());
        }
    }
}
