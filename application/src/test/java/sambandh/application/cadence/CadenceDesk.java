package sambandh.application.cadence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.letter.AcceptingPostman;
import sambandh.application.letter.AskGate;
import sambandh.application.letter.CompanyFacts;
import sambandh.application.letter.InMemoryLetters;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.application.letter.InMemoryRulesOfLetters;
import sambandh.application.letter.InMemorySuppressions;
import sambandh.application.letter.PlainLinks;
import sambandh.application.letter.RecipientFacts;
import sambandh.application.letter.WriteLetter;
import sambandh.application.order.InMemoryOrders;
import sambandh.application.product.InMemoryProducts;
import sambandh.application.shared.Bells;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.shared.TestClock;
import sambandh.application.task.InMemoryTaskList;
import sambandh.application.template.InMemoryEditions;
import sambandh.application.template.InMemoryOwnTemplates;
import sambandh.application.template.PlainEngine;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.SampleTemplates;
import sambandh.application.template.TemplateShelf;
import sambandh.application.template.WriteWords;
import sambandh.application.timeline.InMemoryTimeline;
import sambandh.domain.cadence.Channel;
import sambandh.domain.cadence.HolidayCalendar;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanAudience;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.cadence.PlanStep;
import sambandh.domain.cadence.Recurrence;
import sambandh.domain.cadence.Rhythm;
import sambandh.domain.cadence.SeasonRule;
import sambandh.domain.cadence.StepDay;
import sambandh.domain.cadence.WorkingWeek;
import sambandh.domain.cadence.YearlySpan;
import sambandh.domain.customer.Customer;
import sambandh.domain.order.OrderMode;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Purpose;

/** All that contact plans need, over fakes. Work is done from Monday to Friday, and no holidays are known. */
final class CadenceDesk {
    static final Actor MANAGER = new Actor.Staff(UUID.randomUUID(), Set.of("manager"));
    static final Code FARMING = new Code("farming");
    static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

    /** A Monday. */
    final TestClock clock = new TestClock("2026-03-02T04:00:00Z");

    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final CountedIds ids = new CountedIds();
    final RecordedAudit audit = new RecordedAudit();
    final RecordedEvents events = new RecordedEvents();
    final InMemoryTimeline timeline = new InMemoryTimeline(unitOfWork);
    final InMemoryTaskList tasks = new InMemoryTaskList(unitOfWork);
    final InMemoryCustomers customers = new InMemoryCustomers(unitOfWork);
    final InMemoryOrders orders = new InMemoryOrders(unitOfWork);
    final InMemoryProducts products = new InMemoryProducts(unitOfWork);
    final InMemoryPlans plans = new InMemoryPlans(unitOfWork);
    final Map<UUID, CareFacts.Customer> known = new HashMap<>();
    final InMemoryPlanEnrolments enrolments = new InMemoryPlanEnrolments(unitOfWork, clock, this::industry);
    final InMemoryPlannedSteps steps = new InMemoryPlannedSteps(unitOfWork, clock);
    final InMemorySeasons seasons = new InMemorySeasons(unitOfWork);
    final InMemoryReplans replans = new InMemoryReplans(unitOfWork);
    final InMemoryRecipients recipients = new InMemoryRecipients();
    final InMemoryLetters letters = new InMemoryLetters(unitOfWork, clock);
    final Map<UUID, List<Instant>> touches = new HashMap<>();

    private final CareFacts facts = some -> {
        Map<UUID, CareFacts.Customer> found = new HashMap<>(known);
        found.keySet().retainAll(Set.copyOf(some));
        return found;
    };
    private final TemplateShelf shelf = new TemplateShelf(
            SampleTemplates.starters(SampleTemplates.starter("thank_you", Purpose.RELATIONSHIP, "en")),
            new InMemoryOwnTemplates(unitOfWork));
    private final CompanyFacts.Company company =
            new CompanyFacts.Company("Himal", new Language("en"), DHAKA, null, null, null, null);
    private final AskGate gate = new AskGate(
            new InMemorySuppressions(unitOfWork),
            letters,
            recipients,
            () -> company,
            new AcceptingPostman("smtp", CompanyFacts.Company::isNamed),
            new InMemoryRulesOfLetters(unitOfWork),
            clock);
    private final ReaderFacts told = new ReaderFacts(List.of(new RecipientFacts(recipients)));
    private final WriteLetter writeLetter = new WriteLetter(
            letters,
            gate,
            new WriteWords(
                    shelf,
                    new InMemoryEditions(unitOfWork),
                    new PlainEngine(),
                    new InMemoryCompanyProfiles(unitOfWork),
                    unitOfWork),
            new PlainLinks(),
            audit,
            unitOfWork,
            new Bells(),
            ids,
            clock);
    private final CadenceNews news = new CadenceNews(events, timeline, ids);
    private final PlanningFacts planning =
            new PlanningFacts(plans, steps, seasons, facts, new WeekdaysOnly(), 20, clock);
    private final PlanAhead ahead = new PlanAhead(planning, steps, enrolments, ids);
    private final EnrolCustomers enrol =
            new EnrolCustomers(plans, enrolments, news, unitOfWork, new Bells(), ids, clock);
    final OnOrder onOrder = new OnOrder(orders, products, facts, enrolments, enrol);
    final SteerEnrolment steer = new SteerEnrolment(
            plans, enrolments, steps, tasks, customers, facts, enrol, news, audit, unitOfWork, new Bells(), clock);
    final ProveStep prove = new ProveStep(steps, enrolments, plans, facts, tasks, news, unitOfWork, new Bells(), clock);
    final ChangePlans change = new ChangePlans(plans, List::of, shelf, audit, unitOfWork, ids, clock);
    final ChangeSeasons changeSeasons =
            new ChangeSeasons(seasons, customers, replans, audit, unitOfWork, new Bells(), ids, clock);
    final ViewCadence view = new ViewCadence(
            customers, enrolments, planning, List.of((of, from) -> touches.getOrDefault(of, List.of())), clock);

    private final RunPlanning runPlanning =
            new RunPlanning(enrolments, plans, ahead, enrol, facts, news, unitOfWork, ids, clock);
    private final TakeDueStep take = new TakeDueStep(
            steps, enrolments, plans, facts, tasks, letters, writeLetter, recipients, told, shelf, news, clock);
    private final RunDueSteps runDue = new RunDueSteps(steps, take, unitOfWork, ids);
    private final RunReplans runReplans = new RunReplans(replans, enrolments, ahead, unitOfWork, ids, clock);

    private static final class WeekdaysOnly implements Calendars {
        @Override
        public HolidayCalendar holidays(@Nullable Country country) {
            return HolidayCalendar.unknown(country);
        }

        @Override
        public WorkingWeek week(@Nullable Country country) {
            return WorkingWeek.USUAL;
        }

        @Override
        public List<Country> countries() {
            return List.of();
        }

        @Override
        public String name(Code holiday, Locale language) {
            return holiday.value();
        }
    }

    private @Nullable Code industry(UUID customer) {
        return Optional.ofNullable(known.get(customer))
                .map(CareFacts.Customer::industry)
                .orElse(null);
    }

    UUID customer() {
        Customer made = SampleCustomers.customer().industry(FARMING).build();
        unitOfWork.run(() -> customers.add(made));
        UUID id = made.id().value();
        known.put(id, new CareFacts.Customer(id, null, FARMING, DHAKA, new UUID(7, 7), LocalDate.of(2026, 3, 2)));
        return id;
    }

    static PlanStep call(String code, StepDay day) {
        return new PlanStep(new Code(code), day, List.of(Channel.PHONE), new Code("care"), null, null, "Ask.", 1, 0);
    }

    static StepDay monthly() {
        return new StepDay.Again(new Recurrence("FREQ=MONTHLY"));
    }

    Plan plan(String code, PlanKind kind, @Nullable Integer length, @Nullable String then, PlanStep... steps) {
        Plan.Details details = new Plan.Details(
                code,
                kind,
                true,
                PlanAudience.EVERYBODY,
                new Rhythm(0, 40),
                List.of(steps),
                length,
                then == null ? null : new Code(then),
                Map.of(FARMING, "The yearly inspection."));
        return ((ChangePlans.Outcome.Done) change.handle(new ChangePlans.Making(MANAGER, new Code(code), details)))
                .plan();
    }

    void ordered(UUID customer, OrderMode mode) {
        OrderPlaced order = new OrderPlaced(
                UUID.randomUUID(),
                customer,
                clock.instant(),
                LocalDate.ofInstant(clock.instant(), DHAKA),
                "100.00",
                "BDT",
                mode);
        unitOfWork.run(() -> onOrder.react(order));
    }

    SeasonRule quiet(String from, String to) {
        return ((ChangeSeasons.Outcome.Done) changeSeasons.handle(new ChangeSeasons.Making(
                        MANAGER,
                        new SeasonRule.Details(
                                "Harvest",
                                FARMING,
                                SeasonRule.Kind.QUIET,
                                new YearlySpan(MonthDay.parse("--" + from), MonthDay.parse("--" + to))))))
                .rule();
    }

    /** All that workers do now. */
    void work() {
        boolean more = true;
        for (int rounds = 0; more && rounds < 50; rounds++) {
            more = runReplans.round() | runPlanning.round() | runDue.round();
        }
    }

    /** The workers work every day for so many days. */
    void days(int many) {
        for (int i = 0; i < many; i++) {
            clock.advance(Duration.ofDays(1));
            work();
        }
    }
}
