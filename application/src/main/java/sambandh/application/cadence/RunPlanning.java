package sambandh.application.cadence;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import sambandh.application.cadence.Enrolments.Claimed;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.Ids;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanAudience.Somebody;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.shared.Actor;

/**
 * Plans enrolments when they are to be looked at, many together; ends those that nothing is left of, and puts their customers into
 * what follows in the same unit of work, so that no day is without a plan.
 */
public final class RunPlanning {
    private static final int AT_ONCE = 200;
    private static final Actor ITSELF = new Actor.Job("cadence");

    private final Enrolments enrolments;
    private final Plans plans;
    private final PlanAhead ahead;
    private final EnrolCustomers enrol;
    private final CareFacts customers;
    private final CadenceNews news;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public RunPlanning(
            Enrolments enrolments,
            Plans plans,
            PlanAhead ahead,
            EnrolCustomers enrol,
            CareFacts customers,
            CadenceNews news,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.enrolments = enrolments;
        this.plans = plans;
        this.ahead = ahead;
        this.enrol = enrol;
        this.customers = customers;
        this.news = news;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** False when none was to be looked at. */
    public boolean round() {
        List<Claimed> taken = unitOfWork.perform(() -> enrolments.take(ids.next(), AT_ONCE, Heartbeat.LEASE));
        if (taken.isEmpty()) {
            return false;
        }
        try (Heartbeat _ = Heartbeat.start(() -> unitOfWork.run(() -> enrolments.renew(taken, Heartbeat.LEASE)))) {
            together(taken);
        }
        return true;
    }

    /** Where something is wrong with one, each is planned alone: one must not stop the others. */
    private void together(List<Claimed> taken) {
        try {
            unitOfWork.run(() -> plan(enrolments.held(taken)));
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException wrong) {
            if (taken.size() > 1) {
                taken.forEach(it -> together(List.of(it)));
            } else {
                unitOfWork.run(() -> later(taken.getFirst(), wrong));
            }
        }
    }

    private void later(Claimed one, RuntimeException why) {
        if (!enrolments.held(List.of(one)).isEmpty()) {
            Duration in = Duration.ofSeconds(TimeUnit.MINUTES.toSeconds(1L << Math.min(one.attempts(), 9)));
            enrolments.later(one, in, why.getClass().getName());
        }
    }

    private void plan(List<Claimed> held) {
        List<Enrolment> running = held.stream()
                .map(Claimed::enrolment)
                .filter(it -> it.state() == Enrolment.State.RUNNING)
                .toList();
        ahead.plan(running).forEach(this::finish);
    }

    private void finish(Enrolment done) {
        Enrolment over = done.end(Enrolment.COMPLETED, clock.instant());
        enrolments.replace(over, null);
        Optional<Plan> plan =
                Optional.ofNullable(plans.versions(List.of(version(done))).get(version(done)));
        plan.ifPresent(it -> news.ended(over, it.code(), Enrolment.COMPLETED, clock.instant()));
        CareFacts.Customer customer = customers.about(Set.of(done.customerId())).get(done.customerId());
        if (customer != null) {
            Optional<Plan> then =
                    plan.map(it -> it.details().then()).flatMap(plans::find).filter(Plan::isOpen);
            then.or(() -> done.kind().isCare()
                            ? enrol.choose(
                                    PlanKind.NURTURE, new Somebody(Set.of(), Set.of(), customer.industry(), null))
                            : Optional.empty())
                    .filter(it -> !enrol.isIn(customer.id(), it.details().kind()))
                    .ifPresent(it -> begin(it, customer, done));
        }
    }

    private void begin(Plan plan, CareFacts.Customer customer, Enrolment after) {
        // what it follows is its reference: told twice, it begins once
        var unused = enrol.begin(plan, customer, null, after.id().value(), ITSELF);
    }

    private static Plans.Version version(Enrolment of) {
        return new Plans.Version(of.plan(), of.planVersion());
    }
}
