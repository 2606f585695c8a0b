package sambandh.rest.cadence;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.cadence.CadenceNews;
import sambandh.application.cadence.Calendars;
import sambandh.application.cadence.CareFacts;
import sambandh.application.cadence.ChangePlans;
import sambandh.application.cadence.ChangeSeasons;
import sambandh.application.cadence.EnrolCustomers;
import sambandh.application.cadence.InMemoryPlanEnrolments;
import sambandh.application.cadence.InMemoryPlannedSteps;
import sambandh.application.cadence.InMemoryPlans;
import sambandh.application.cadence.InMemoryReplans;
import sambandh.application.cadence.InMemorySeasons;
import sambandh.application.cadence.PlanningFacts;
import sambandh.application.cadence.StarterPlans;
import sambandh.application.cadence.SteerEnrolment;
import sambandh.application.cadence.ViewCadence;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.task.InMemoryTaskList;
import sambandh.application.template.TemplateShelf;
import sambandh.application.timeline.InMemoryTimeline;
import sambandh.domain.cadence.Channel;
import sambandh.domain.cadence.Holiday;
import sambandh.domain.cadence.HolidayCalendar;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanAudience;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.cadence.PlanStep;
import sambandh.domain.cadence.Recurrence;
import sambandh.domain.cadence.Rhythm;
import sambandh.domain.cadence.StepDay;
import sambandh.domain.cadence.WorkingWeek;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;

@Factory
class CadenceTestBeans {
    @Singleton
    InMemoryPlans plans(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryPlans(unitOfWork);
    }

    @Singleton
    InMemoryPlanEnrolments planEnrolments(InMemoryUnitOfWork unitOfWork, Clock clock) {
        return new InMemoryPlanEnrolments(unitOfWork, clock, _ -> null);
    }

    @Singleton
    InMemoryPlannedSteps plannedSteps(InMemoryUnitOfWork unitOfWork, Clock clock) {
        return new InMemoryPlannedSteps(unitOfWork, clock);
    }

    @Singleton
    InMemorySeasons seasons(InMemoryUnitOfWork unitOfWork) {
        return new InMemorySeasons(unitOfWork);
    }

    @Singleton
    InMemoryReplans replans(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryReplans(unitOfWork);
    }

    /** Everybody who is kept, in Dhaka. */
    private record InDhaka(InMemoryCustomers customers) implements CareFacts {
        @Override
        public Map<UUID, Customer> about(Collection<UUID> some) {
            Map<UUID, Customer> found = new HashMap<>();
            some.forEach(id -> customers.find(new CustomerId(id)).ifPresent(it -> found.put(id, known(it))));
            return found;
        }

        private static Customer known(sambandh.domain.customer.Customer it) {
            return new Customer(
                    it.id().value(),
                    new Country("BD"),
                    it.details().industry(),
                    ZoneId.of("Asia/Dhaka"),
                    null,
                    LocalDate.of(2026, 1, 1));
        }
    }

    /** Knows Victory Day of 2026, and nothing else. */
    private static final class VictoryDay implements Calendars {
        private static final Country BANGLADESH = new Country("BD");

        @Override
        public HolidayCalendar holidays(@Nullable Country country) {
            Holiday day = new Holiday(LocalDate.of(2026, 12, 16), new Code("victory_day"), Holiday.Kind.PUBLIC, true);
            return BANGLADESH.equals(country)
                    ? HolidayCalendar.of(country, 2026, 2026, "A test, MIT", List.of(day))
                    : HolidayCalendar.unknown(country);
        }

        @Override
        public WorkingWeek week(@Nullable Country country) {
            return WorkingWeek.USUAL;
        }

        @Override
        public List<Country> countries() {
            return List.of(BANGLADESH);
        }

        @Override
        public String name(Code holiday, Locale language) {
            return language.getLanguage().equals("bn") ? "বিজয় দিবস" : "Victory Day";
        }
    }

    @Singleton
    Calendars calendars() {
        return new VictoryDay();
    }

    @Singleton
    StarterPlans starterPlans() {
        PlanStep monthly = new PlanStep(
                new Code("monthly"),
                new StepDay.Again(new Recurrence("FREQ=MONTHLY")),
                List.of(Channel.PHONE),
                new Code("nurture"),
                null,
                null,
                "Bring something of use.",
                5,
                0);
        return () -> List.of(new StarterPlans.Starter(
                new Code("starter.nurture"),
                new Plan.Details(
                        "Every month",
                        PlanKind.NURTURE,
                        true,
                        PlanAudience.EVERYBODY,
                        new Rhythm(1, 60),
                        List.of(monthly),
                        null,
                        null,
                        Map.of())));
    }

    @Singleton
    PlanningFacts planningFacts(
            InMemoryPlans plans,
            InMemoryPlannedSteps steps,
            InMemorySeasons seasons,
            InMemoryCustomers customers,
            Calendars calendars,
            Clock clock) {
        return new PlanningFacts(plans, steps, seasons, new InDhaka(customers), calendars, 20, clock);
    }

    @Singleton
    ChangePlans changePlans(
            InMemoryPlans plans,
            StarterPlans starters,
            TemplateShelf shelf,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new ChangePlans(plans, starters, shelf, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeSeasons changeSeasons(
            InMemorySeasons seasons,
            InMemoryCustomers customers,
            InMemoryReplans replans,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new ChangeSeasons(seasons, customers, replans, audit, unitOfWork, new Bells(), ids, clock);
    }

    @Singleton
    SteerEnrolment steerEnrolment(
            InMemoryPlans plans,
            InMemoryPlanEnrolments enrolments,
            InMemoryPlannedSteps steps,
            InMemoryCustomers customers,
            InMemoryTimeline timeline,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        CadenceNews news = new CadenceNews(new RecordedEvents(), timeline, ids);
        EnrolCustomers enrol = new EnrolCustomers(plans, enrolments, news, unitOfWork, new Bells(), ids, clock);
        return new SteerEnrolment(
                plans,
                enrolments,
                steps,
                new InMemoryTaskList(unitOfWork),
                customers,
                new InDhaka(customers),
                enrol,
                news,
                audit,
                unitOfWork,
                new Bells(),
                clock);
    }

    @Singleton
    ViewCadence viewCadence(
            InMemoryCustomers customers, InMemoryPlanEnrolments enrolments, PlanningFacts facts, Clock clock) {
        return new ViewCadence(customers, enrolments, facts, List.of((_, from) -> List.of(from.plusSeconds(1))), clock);
    }
}
