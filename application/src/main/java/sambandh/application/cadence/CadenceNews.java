package sambandh.application.cadence;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.timeline.Timeline;
import sambandh.domain.cadence.CustomerEnrolled;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.EnrolmentEnded;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlannedStep;
import sambandh.domain.cadence.StepProved;
import sambandh.domain.shared.Code;
import sambandh.domain.timeline.TimelineEntry;

/** Tells other columns and the customer's timeline what became of plans and their contacts. */
public final class CadenceNews {
    private static final Code ENROLLED = new Code("cadence.enrolled");
    private static final Code ENDED = new Code("cadence.ended");
    private static final Code DONE = new Code("cadence.done");

    private final Events events;
    private final Timeline timeline;
    private final Ids ids;

    public CadenceNews(Events events, Timeline timeline, Ids ids) {
        this.events = events;
        this.timeline = timeline;
        this.ids = ids;
    }

    void enrolled(Enrolment it, Plan plan) {
        events.add(new CustomerEnrolled(
                it.id().value(),
                it.customerId(),
                plan.code().value(),
                it.kind().name().toLowerCase(Locale.ROOT),
                it.enrolledAt()));
        tell(
                it.customerId(),
                it.enrolledAt(),
                ENROLLED,
                Map.of("plan", plan.code().value()),
                it.id().value());
    }

    void ended(Enrolment it, Code plan, Code because, Instant at) {
        events.add(new EnrolmentEnded(it.id().value(), it.customerId(), plan.value(), because.value(), at));
        tell(
                it.customerId(),
                at,
                ENDED,
                Map.of("plan", plan.value(), "because", because.value()),
                it.id().value());
    }

    void proved(PlannedStep step, PlannedStep.Proof proof) {
        String kind = proof.kind().name().toLowerCase(Locale.ROOT);
        String what = step.key().step().value();
        events.add(new StepProved(
                step.id().value(),
                step.enrolment().value(),
                step.customerId(),
                what,
                kind,
                proof.reference(),
                proof.at()));
        tell(
                step.customerId(),
                proof.at(),
                DONE,
                Map.of("step", what, "proof", kind),
                step.id().value());
    }

    private void tell(UUID customer, Instant at, Code kind, Map<String, String> params, UUID reference) {
        timeline.add(new TimelineEntry(ids.next(), customer, at, kind, params, reference));
    }
}
