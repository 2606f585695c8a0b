package sambandh.application.cadence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.EnrolmentId;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanAudience.Somebody;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.shared.Actor;

/** Puts customers into plans. Wants a unit of work in which nobody else does so with the same customer. */
public final class EnrolCustomers {
    private final Plans plans;
    private final Enrolments enrolments;
    private final CadenceNews news;
    private final UnitOfWork unitOfWork;
    private final Bells bells;
    private final Ids ids;
    private final Clock clock;

    public EnrolCustomers(
            Plans plans,
            Enrolments enrolments,
            CadenceNews news,
            UnitOfWork unitOfWork,
            Bells bells,
            Ids ids,
            Clock clock) {
        this.plans = plans;
        this.enrolments = enrolments;
        this.news = news;
        this.unitOfWork = unitOfWork;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    /** The plan of that kind that is meant for somebody most closely; of several the first by its code. */
    Optional<Plan> choose(PlanKind kind, Somebody somebody) {
        List<Plan> able = plans.inUse(Set.of(kind)).stream()
                .filter(it -> it.details().audience().fit(somebody).isPresent())
                .sorted(Comparator.comparing(it -> it.code().value()))
                .toList();
        return able.stream()
                .max(Comparator.<Plan>comparingInt(
                                it -> it.details().audience().fit(somebody).getAsInt())
                        .thenComparing(
                                Comparator.comparing((Plan it) -> it.code().value())
                                        .reversed()));
    }

    /**
     * @param anchor the day that the plan's days are counted from; null for the first day
     * @param reference what it begins with
     * @return empty where the customer came into that plan with that reference before
     */
    Optional<Enrolment> begin(
            Plan plan, CareFacts.Customer customer, @Nullable LocalDate anchor, @Nullable UUID reference, Actor by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), customer.zone());
        Enrolment begun = Enrolment.begin(
                new EnrolmentId(ids.next()),
                customer.id(),
                plan,
                new Enrolment.Start(
                        anchor == null ? today : anchor, today, clock.instant(), by.reference(), reference));
        if (!enrolments.add(begun, clock.instant())) {
            return Optional.empty();
        }
        news.enrolled(begun, plan);
        unitOfWork.afterCommit(() -> bells.ring(Enrolments.BELL));
        return Optional.of(begun);
    }

    /** Whether the customer is in a plan of care, or of the same kind, just now. */
    boolean isIn(UUID customer, PlanKind kind) {
        return enrolments.open(customer).stream()
                .anyMatch(it -> it.kind() == kind || (kind.isCare() && it.kind().isCare()));
    }
}
