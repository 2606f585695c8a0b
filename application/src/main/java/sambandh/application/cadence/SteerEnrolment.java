package sambandh.application.cadence;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.Customers;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.task.TaskList;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.EnrolmentId;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanId;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.cadence.PlannedStep;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;

/** Lets somebody of the company put a customer into a plan, let it rest, go on, and end it. */
public final class SteerEnrolment {
    public record Entry(Actor actor, UUID customer, PlanId plan) {}

    /** @param because why it ends; of the company's own codes */
    public record Turn(
            Actor actor,
            EnrolmentId id,
            long expectedVersion,
            Way way,
            @Nullable Code because) {}

    public enum Way {
        PAUSE,
        GO_ON,
        END
    }

    public sealed interface Outcome {
        record Done(Enrolment enrolment) implements Outcome {}

        record Unknown() implements Outcome {}

        record CustomerUnknown() implements Outcome {}

        record PlanUnknown() implements Outcome {}

        record PlanNotInUse() implements Outcome {}

        /** The customer is in that plan, or another of care, just now. */
        record Already(EnrolmentId in) implements Outcome {}

        record Stale() implements Outcome {}

        /** It is over. */
        record Over() implements Outcome {}
    }

    private final Plans plans;
    private final Enrolments enrolments;
    private final PlannedSteps steps;
    private final TaskList tasks;
    private final Customers customers;
    private final CareFacts facts;
    private final EnrolCustomers enrol;
    private final CadenceNews news;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Bells bells;
    private final Clock clock;

    public SteerEnrolment(
            Plans plans,
            Enrolments enrolments,
            PlannedSteps steps,
            TaskList tasks,
            Customers customers,
            CareFacts facts,
            EnrolCustomers enrol,
            CadenceNews news,
            Audit audit,
            UnitOfWork unitOfWork,
            Bells bells,
            Clock clock) {
        this.plans = plans;
        this.enrolments = enrolments;
        this.steps = steps;
        this.tasks = tasks;
        this.customers = customers;
        this.facts = facts;
        this.enrol = enrol;
        this.news = news;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.bells = bells;
        this.clock = clock;
    }

    public Outcome handle(Entry entry) {
        return unitOfWork.perform(() -> {
            boolean isThere =
                    !customers.hold(Set.of(new CustomerId(entry.customer()))).isEmpty();
            CareFacts.Customer customer = facts.about(Set.of(entry.customer())).get(entry.customer());
            if (!isThere || customer == null) {
                return new Outcome.CustomerUnknown();
            }
            Plan plan = plans.hold(entry.plan()).orElse(null);
            if (plan == null) {
                return new Outcome.PlanUnknown();
            }
            return plan.isOpen() ? enter(entry, plan, customer) : new Outcome.PlanNotInUse();
        });
    }

    private Outcome enter(Entry entry, Plan plan, CareFacts.Customer customer) {
        PlanKind kind = plan.details().kind();
        List<Enrolment> inTheWay = enrolments.open(customer.id()).stream()
                .filter(it -> it.plan().equals(plan.id())
                        || (kind.isCare() && it.kind().isCare()))
                .toList();
        if (!inTheWay.isEmpty()) {
            return new Outcome.Already(inTheWay.getFirst().id());
        }
        Enrolment begun = enrol.begin(
                        plan, customer, kind == PlanKind.CHECK_IN ? customer.since() : null, null, entry.actor())
                .orElseThrow();
        audit.record(
                entry.actor(),
                "cadence.enrol",
                begun.id().value(),
                Map.of(),
                Map.of(
                        "customerId",
                        customer.id().toString(),
                        "plan",
                        plan.code().value()));
        return new Outcome.Done(begun);
    }

    public Outcome handle(Turn turn) {
        return unitOfWork.perform(() -> {
            Enrolment old = enrolments.hold(turn.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != turn.expectedVersion()) {
                return new Outcome.Stale();
            }
            if (old.isOver()) {
                return new Outcome.Over();
            }
            return turned(turn, old);
        });
    }

    private Outcome turned(Turn turn, Enrolment old) {
        Instant now = clock.instant();
        Enrolment next = switch (turn.way()) {
            case PAUSE -> old.pause();
            case GO_ON -> old.goOn();
            case END -> old.end(turn.because() == null ? new Code("by_hand") : turn.because(), now);
        };
        if (next.state() == old.state()) {
            return new Outcome.Done(old);
        }
        enrolments.replace(next, next.state() == Enrolment.State.RUNNING ? now : null);
        if (turn.way() != Way.GO_ON) {
            clear(steps.of(List.of(old.id())).getOrDefault(old.id(), List.of()), turn.way() == Way.END);
        }
        Code because = next.endedBecause();
        if (because != null) {
            plans.find(old.plan()).ifPresent(plan -> news.ended(next, plan.code(), because, now));
        }
        record(turn.actor(), old, next);
        unitOfWork.afterCommit(() -> bells.ring(Enrolments.BELL));
        return new Outcome.Done(next);
    }

    /** What has not begun goes; what somebody has in hand goes only when it is over. */
    private void clear(Collection<PlannedStep> all, boolean isOver) {
        steps.remove(all.stream()
                .filter(it -> it.state() == PlannedStep.State.PLANNED)
                .map(PlannedStep::id)
                .toList());
        if (isOver) {
            List<PlannedStep> asked = all.stream()
                    .filter(it -> it.state() == PlannedStep.State.ASKED)
                    .toList();
            steps.withdraw(asked.stream().map(PlannedStep::id).toList());
            asked.forEach(it -> tasks.withdraw(TakeDueStep.key(it)));
        }
    }

    private void record(Actor actor, Enrolment old, Enrolment next) {
        audit.record(
                actor,
                "cadence." + (next.isOver() ? "end" : "change-enrolment"),
                old.id().value(),
                Map.of("state", old.state().name()),
                Map.of("state", next.state().name()));
    }
}
