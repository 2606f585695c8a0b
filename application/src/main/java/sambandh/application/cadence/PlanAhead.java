package sambandh.application.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import sambandh.application.cadence.PlanningFacts.Known;
import sambandh.application.shared.Ids;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.EnrolmentId;
import sambandh.domain.cadence.Placed;
import sambandh.domain.cadence.PlannedStep;
import sambandh.domain.cadence.PlannedStepId;
import sambandh.domain.cadence.StepKey;

/**
 * Puts the next contact and those of the coming weeks on their days: for many enrolments together, in a number of queries that
 * does not grow with them. What stands as it would be planned now is not touched; what has become a task or a letter stays.
 */
public final class PlanAhead {
    /** Contacts of so many days are kept as rows; whatever comes later is computed when it is asked for. */
    public static final int DAYS = 90;

    private static final int LOOK_AGAIN_DAYS = 30;

    private final PlanningFacts facts;
    private final PlannedSteps steps;
    private final Enrolments enrolments;
    private final Ids ids;

    public PlanAhead(PlanningFacts facts, PlannedSteps steps, Enrolments enrolments, Ids ids) {
        this.facts = facts;
        this.steps = steps;
        this.enrolments = enrolments;
        this.ids = ids;
    }

    private record Changes(List<PlannedStep> added, List<PlannedStep> moved, List<PlannedStepId> gone) {}

    /**
     * Wants a unit of work in which nobody else plans them.
     *
     * @return those of which nothing is left to be done
     */
    public List<Enrolment> plan(Collection<Enrolment> running) {
        Known known = facts.about(running);
        Changes changes = new Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<EnrolmentId, Instant> lookAt = new HashMap<>();
        List<Enrolment> finished = new ArrayList<>();
        for (Enrolment one : running) {
            if (known.of(one).isPresent()) {
                PlanningFacts.Way way = known.of(one).get();
                List<Placed.On> on = on(
                        way.outlook(known.today(one)).until(known.today(one).plusDays(DAYS), way.days(), way.room()));
                compare(one, way, on, changes);
                on.forEach(it -> way.book(it.day()));
                LocalDate next = next(one, on, known.today(one));
                lookAt.put(one.id(), next.atStartOfDay(way.days().zone()).toInstant());
                if (isFinished(one, on, known.today(one))) {
                    finished.add(one);
                }
            }
        }
        steps.remove(changes.gone());
        steps.move(changes.moved());
        steps.add(changes.added());
        enrolments.lookAgain(lookAt);
        return finished;
    }

    private static List<Placed.On> on(List<Placed> placed) {
        return placed.stream()
                .filter(Placed.On.class::isInstance)
                .map(Placed.On.class::cast)
                .toList();
    }

    private void compare(Enrolment one, PlanningFacts.Way way, List<Placed.On> on, Changes changes) {
        Map<StepKey, PlannedStep> stands = way.planned().stream()
                .filter(it -> it.state() == PlannedStep.State.PLANNED)
                .collect(Collectors.toMap(PlannedStep::key, Function.identity()));
        Set<StepKey> wanted = new HashSet<>();
        UUID owner = way.customer().owner();
        for (Placed.On it : on) {
            wanted.add(it.key());
            PlannedStep old = stands.get(it.key());
            if (old == null) {
                changes.added().add(PlannedStep.of(new PlannedStepId(ids.next()), one, it, owner));
            } else if (!old.isLike(it, owner)) {
                changes.moved().add(PlannedStep.of(old.id(), one, it, owner));
            }
        }
        stands.values().stream()
                .filter(it -> !wanted.contains(it.key()))
                .forEach(it -> changes.gone().add(it.id()));
    }

    private static boolean isFinished(Enrolment one, List<Placed.On> on, LocalDate today) {
        LocalDate end = one.endsOn();
        return end != null && today.isAfter(end) && on.isEmpty();
    }

    /** After its end as soon as nothing is planned any more; else often enough that the coming weeks are never empty. */
    private LocalDate next(Enrolment one, List<Placed.On> on, LocalDate today) {
        LocalDate usual = today.plusDays(LOOK_AGAIN_DAYS);
        LocalDate end = one.endsOn();
        if (end == null) {
            return usual;
        }
        LocalDate over = end.plusDays(1);
        if (!over.isAfter(today)) {
            over = on.isEmpty() ? today.plusDays(1) : on.getLast().day().plusDays(1);
        }
        return over.isBefore(usual) ? over : usual;
    }
}
