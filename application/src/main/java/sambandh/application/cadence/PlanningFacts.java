package sambandh.application.cadence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import sambandh.application.cadence.PlannedSteps.OwnerDay;
import sambandh.domain.cadence.CustomerDays;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.EnrolmentId;
import sambandh.domain.cadence.Outlook;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlannedStep;
import sambandh.domain.cadence.Room;
import sambandh.domain.cadence.SeasonException;
import sambandh.domain.cadence.SeasonRule;
import sambandh.domain.cadence.Seasons;
import sambandh.domain.cadence.StepKey;

/** Looks up what planning wants to know: for many enrolments together, in a number of queries that does not grow with them. */
public final class PlanningFacts {
    private final Plans plans;
    private final PlannedSteps steps;
    private final SeasonStore seasons;
    private final CareFacts customers;
    private final Calendars calendars;
    private final int perDay;
    private final Clock clock;

    /** @param perDay how many contacts of plans an employee has time for on one day */
    public PlanningFacts(
            Plans plans,
            PlannedSteps steps,
            SeasonStore seasons,
            CareFacts customers,
            Calendars calendars,
            int perDay,
            Clock clock) {
        this.plans = plans;
        this.steps = steps;
        this.seasons = seasons;
        this.customers = customers;
        this.calendars = calendars;
        this.perDay = perDay;
        this.clock = clock;
    }

    /** Whose time is taken on which days; grows while many are planned together. */
    private record Load(Map<OwnerDay, Integer> taken, int perDay) {
        boolean has(UUID owner, LocalDate day) {
            return taken.getOrDefault(new OwnerDay(owner, day), 0) < perDay;
        }
    }

    /** One enrolment, and what is known of its customer. */
    public record Way(
            Enrolment enrolment,
            Plan plan,
            CareFacts.Customer customer,
            List<PlannedStep> planned,
            CustomerDays days,
            Map<OwnerDay, Integer> taken,
            int perDay) {
        public Outlook outlook(LocalDate today) {
            List<PlannedStep> done = planned.stream()
                    .filter(it -> it.state() != PlannedStep.State.PLANNED)
                    .toList();
            Set<StepKey> keys = done.stream().map(PlannedStep::key).collect(Collectors.toSet());
            LocalDate last = done.stream()
                    .map(PlannedStep::day)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            return new Outlook(
                    plan.details(), enrolment.anchor(), enrolment.startedOn(), enrolment.endsOn(), keys, last, today);
        }

        /** What the customer's own contacts take is no reason to move them. */
        public Room room() {
            UUID owner = customer.owner();
            if (owner == null) {
                return Room.ALWAYS;
            }
            Set<LocalDate> own = planned.stream()
                    .filter(it -> it.state() == PlannedStep.State.PLANNED && owner.equals(it.owner()))
                    .map(PlannedStep::day)
                    .collect(Collectors.toSet());
            Load load = new Load(taken, perDay);
            return day -> own.contains(day) || load.has(owner, day);
        }

        /** The day is the owner's no longer, for those who are planned after it. */
        void book(LocalDate day) {
            UUID owner = customer.owner();
            boolean isNew = planned.stream()
                    .noneMatch(it -> it.state() == PlannedStep.State.PLANNED
                            && it.day().equals(day)
                            && Objects.equals(owner, it.owner()));
            if (owner != null && isNew) {
                taken.merge(new OwnerDay(owner, day), 1, Integer::sum);
            }
        }
    }

    /** What was found. */
    public final class Known {
        private final Map<EnrolmentId, Way> ways = new HashMap<>();
        private final Map<UUID, CareFacts.Customer> customers;

        private Known(Map<UUID, CareFacts.Customer> customers) {
            this.customers = customers;
        }

        /** Where a customer is; UTC of one who is gone. */
        ZoneId zone(UUID customer) {
            CareFacts.Customer known = customers.get(customer);
            return known == null ? ZoneOffset.UTC : known.zone();
        }

        /** Empty where the customer or the plan is gone. */
        public Optional<Way> of(Enrolment one) {
            return Optional.ofNullable(ways.get(one.id()));
        }

        /** Where the customer is. */
        public LocalDate today(Enrolment one) {
            return of(one).map(
                            it -> LocalDate.ofInstant(clock.instant(), it.days().zone()))
                    .orElseThrow();
        }
    }

    public Known about(Collection<Enrolment> enrolments) {
        return about(enrolments, enrolments.stream().map(Enrolment::customerId).collect(Collectors.toSet()));
    }

    /** @param who the customers of all of them, and others */
    Known about(Collection<Enrolment> enrolments, Set<UUID> who) {
        Map<UUID, CareFacts.Customer> known = customers.about(who);
        Map<Plans.Version, Plan> versions =
                plans.versions(enrolments.stream().map(PlanningFacts::version).collect(Collectors.toSet()));
        Map<EnrolmentId, List<PlannedStep>> planned =
                steps.of(enrolments.stream().map(Enrolment::id).toList());
        Map<UUID, List<PlannedStep>> open =
                steps.open(who).stream().collect(Collectors.groupingBy(PlannedStep::customerId));
        Map<OwnerDay, Integer> taken = taken(known.values());
        CustomersDays days = new CustomersDays(who, open);
        Known all = new Known(known);
        for (Enrolment one : enrolments) {
            CareFacts.Customer customer = known.get(one.customerId());
            Plan plan = versions.get(version(one));
            if (customer != null && plan != null) {
                all.ways.put(
                        one.id(),
                        new Way(
                                one,
                                plan,
                                customer,
                                planned.getOrDefault(one.id(), List.of()),
                                days.of(one, customer),
                                taken,
                                perDay));
            }
        }
        return all;
    }

    private static Plans.Version version(Enrolment one) {
        return new Plans.Version(one.plan(), one.planVersion());
    }

    private Map<OwnerDay, Integer> taken(Collection<CareFacts.Customer> known) {
        Set<UUID> owners = known.stream()
                .map(CareFacts.Customer::owner)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        // who lives where it is a day later or earlier is in it too
        return new HashMap<>(steps.load(owners, day.minusDays(1), day.plusDays(PlanAhead.DAYS + 60L)));
    }

    /** What stands in the older enrolment, or is under way, keeps its day: else two would go out of each other's way for ever. */
    private static boolean goesFirst(PlannedStep other, Enrolment one) {
        return other.enrolment().value().compareTo(one.id().value()) < 0
                || (!other.enrolment().equals(one.id()) && other.state() == PlannedStep.State.ASKED);
    }

    private final class CustomersDays {
        private final List<SeasonRule> rules = seasons.rules();
        private final Map<UUID, List<SeasonException>> exceptions;
        private final Map<UUID, List<PlannedStep>> open;

        CustomersDays(Set<UUID> who, Map<UUID, List<PlannedStep>> open) {
            this.exceptions =
                    seasons.exceptions(who).stream().collect(Collectors.groupingBy(SeasonException::customerId));
            this.open = open;
        }

        CustomerDays of(Enrolment one, CareFacts.Customer customer) {
            List<SeasonRule> ofIndustry = rules.stream()
                    .filter(it -> it.details().industry().equals(customer.industry()))
                    .toList();
            Set<LocalDate> others = new HashSet<>();
            open.getOrDefault(customer.id(), List.of()).stream()
                    .filter(it -> goesFirst(it, one))
                    .forEach(it -> others.add(it.day()));
            return new CustomerDays(
                    customer.zone(),
                    calendars.week(customer.country()),
                    calendars.holidays(customer.country()),
                    new Seasons(ofIndustry, exceptions.getOrDefault(customer.id(), List.of())),
                    others,
                    null);
        }
    }
}
