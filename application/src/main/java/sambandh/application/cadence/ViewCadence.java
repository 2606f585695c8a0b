package sambandh.application.cadence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sambandh.application.cadence.PlanningFacts.Known;
import sambandh.application.customer.CustomerViews;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.Placed;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlannedStep;
import sambandh.domain.cadence.Rhythm;
import sambandh.domain.cadence.Steadiness;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Scope;

/** What stands next with a customer, why then, and what is to come: computed for as far as one asks. */
public final class ViewCadence {
    private static final int YEAR = 365;

    private final CustomerViews customers;
    private final Enrolments enrolments;
    private final PlanningFacts facts;
    private final List<Touches> touches;
    private final Clock clock;

    public ViewCadence(
            CustomerViews customers, Enrolments enrolments, PlanningFacts facts, List<Touches> touches, Clock clock) {
        this.customers = customers;
        this.enrolments = enrolments;
        this.facts = facts;
        this.touches = List.copyOf(touches);
        this.clock = clock;
    }

    /**
     * One way that the customer is on.
     *
     * @param stands contacts that are planned or under way
     */
    public record Way(Enrolment enrolment, Plan plan, List<PlannedStep> stands) {}

    /** A contact to come. */
    public record Coming(Enrolment enrolment, Plan plan, Placed placed) {}

    /** Empty where the customer is not in the scope. */
    public Optional<List<Way>> now(Scope scope, UUID customer) {
        return known(scope, customer)
                .map(known -> enrolments.open(customer).stream()
                        .flatMap(it -> known.of(it).stream())
                        .map(it -> new Way(
                                it.enrolment(),
                                it.plan(),
                                it.planned().stream()
                                        .filter(PlannedStep::isOpen)
                                        .toList()))
                        .toList());
    }

    /** By day; empty where the customer is not in the scope. */
    public Optional<List<Coming>> outlook(Scope scope, UUID customer, LocalDate until) {
        return known(scope, customer)
                .map(known -> enrolments.open(customer).stream()
                        .filter(it -> it.state() == Enrolment.State.RUNNING)
                        .flatMap(it -> known.of(it).stream())
                        .flatMap(way ->
                                way.outlook(known.today(way.enrolment())).until(until, way.days(), way.room()).stream()
                                        .map(placed -> new Coming(way.enrolment(), way.plan(), placed)))
                        .sorted(Comparator.comparing(ViewCadence::day))
                        .toList());
    }

    private static LocalDate day(Coming coming) {
        LocalDate day = coming.placed().dayOrNull();
        return day == null ? coming.placed().key().ideal() : day;
    }

    /** Over the last year, against the plan of care; empty where the customer is not in the scope. */
    public Optional<Steadiness> steadiness(Scope scope, UUID customer) {
        return known(scope, customer).map(known -> {
            Instant from = clock.instant().minus(YEAR, ChronoUnit.DAYS);
            Optional<PlanningFacts.Way> care = enrolments.open(customer).stream()
                    .filter(it -> it.kind().isCare())
                    .flatMap(it -> known.of(it).stream())
                    .findFirst();
            ZoneId zone = known.zone(customer);
            List<LocalDate> days = touches.stream()
                    .map(it -> it.since(customer, from))
                    .flatMap(Collection::stream)
                    .map(it -> LocalDate.ofInstant(it, zone))
                    .toList();
            Rhythm rhythm = care.map(it -> it.plan().details().rhythm()).orElse(null);
            return Steadiness.of(days, LocalDate.ofInstant(clock.instant(), zone), rhythm);
        });
    }

    private Optional<Known> known(Scope scope, UUID customer) {
        return customers
                .find(scope, new CustomerId(customer))
                .map(it -> facts.about(enrolments.open(customer), Set.of(customer)));
    }
}
