package sambandh.persistence;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.access.AuditViews;
import sambandh.application.access.UserViews;
import sambandh.application.bulk.ImportViews;
import sambandh.application.cadence.PlanViews;
import sambandh.application.campaign.CampaignViews;
import sambandh.application.campaign.EnrolmentViews;
import sambandh.application.campaign.SeriesViews;
import sambandh.application.company.AbsenceViews;
import sambandh.application.company.DepartmentViews;
import sambandh.application.company.EmployeeViews;
import sambandh.application.contract.ContractViews;
import sambandh.application.customer.CustomerViews;
import sambandh.application.customer.HandOverViews;
import sambandh.application.customer.OwnerNewsViews;
import sambandh.application.customer.OwnershipViews;
import sambandh.application.customer.PersonViews;
import sambandh.application.interaction.InteractionViews;
import sambandh.application.interaction.NoteViews;
import sambandh.application.letter.LetterViews;
import sambandh.application.letter.Suppressions;
import sambandh.application.order.OrderViews;
import sambandh.application.product.ProductViews;
import sambandh.application.segment.SegmentViews;
import sambandh.application.shared.Page;
import sambandh.application.task.TaskViews;
import sambandh.application.template.TemplateViews;
import sambandh.application.tie.TieViews;
import sambandh.application.timeline.TimelineViews;
import sambandh.domain.access.Role;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.PlanId;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Channel;
import sambandh.domain.letter.Letter;
import sambandh.domain.order.Order;
import sambandh.domain.product.Product;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.Scope;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskKind;
import sambandh.domain.tie.Party;

/** Each list of the interface by its operation, asked with some of its filters. */
final class ListCases {
    /** Asks for a page. */
    interface Asked {
        void ask(Set<String> filters, Page.Wanted wanted);
    }

    static final UUID ONE = new UUID(0, 1);
    private static final Scope ALL = new Scope.Company();
    private static final String CONFIRMED = "2024-01-04T12:00:00Z";
    private static final Instant STALE = Instant.parse("2025-01-01T00:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2024, 1, 2);
    private static final Instant AT = Instant.parse("2024-01-02T00:00:00Z");

    private final Map<String, Asked> cases = new TreeMap<>();

    ListCases(ApplicationContext context, UUID segment) {
        var customers = context.getBean(CustomerViews.class);
        CustomerViews.Filter inSegment = CustomerViews.Filter.of(segment);
        cases.put("listSegmentCustomers", (on, page) -> customers.list(ALL, inSegment, page));
        cases.put(
                "listCustomers",
                (on, page) -> customers.list(
                        ALL,
                        new CustomerViews.Filter(
                                on.contains("kind") ? Customer.Kind.HOUSEHOLD : null,
                                on.contains("country") ? new Country("IN") : null,
                                on.contains("ownerId") ? new EmployeeId(ONE) : null,
                                on.contains("industry") ? new Code("i1") : null,
                                on.contains("coverId") ? new EmployeeId(ONE) : null,
                                on.contains("orphaned"),
                                on.contains("segmentId") ? segment : null),
                        page));
        var ownerships = context.getBean(OwnershipViews.class);
        cases.put(
                "listOwnership",
                (on, page) -> ownerships.list(
                        ALL,
                        new CustomerId(ONE),
                        on.contains("asOf") ? Instant.parse("2024-01-05T12:00:00Z") : null,
                        page));
        var news = context.getBean(OwnerNewsViews.class);
        cases.put("listOwnerNews", (on, page) -> news.list(ALL, new EmployeeId(ONE), page));
        var handOvers = context.getBean(HandOverViews.class);
        cases.put(
                "listHandOvers",
                (on, page) -> handOvers.list(ALL, on.contains("employeeId") ? new EmployeeId(ONE) : null, page));
        var people = context.getBean(PersonViews.class);
        cases.put(
                "listPeople",
                (on, page) -> people.list(
                        ALL,
                        new PersonViews.Filter(
                                null,
                                on.contains("ownerId") ? new EmployeeId(ONE) : null,
                                on.contains("stale") ? new PersonViews.Stale(STALE, true) : null),
                        on.contains("stale") ? sorted(page, PersonViews.BY_CONFIRMATION, CONFIRMED) : page));
        var ties = context.getBean(TieViews.class);
        for (String operation : List.of("listCustomerTies", "listPersonTies")) {
            cases.put(
                    operation,
                    (on, page) -> ties.list(ALL, Party.customer(ONE), sorted(page, "createdAt", ONE.toString())));
        }
        cases.put(
                "listCustomerPeople",
                (on, page) -> people.list(ALL, new PersonViews.Filter(new CustomerId(ONE)), page));
        var orders = context.getBean(OrderViews.class);
        cases.put(
                "listOrders",
                (on, page) -> orders.list(
                        ALL,
                        new OrderViews.Filter(
                                on.contains("customerId") ? new CustomerId(ONE) : null,
                                on.contains("kind") ? Order.Kind.RETURN : null,
                                on.contains("from") ? FROM : null,
                                on.contains("to") ? FROM.plusDays(4) : null,
                                on.contains("segmentId") ? segment : null),
                        page));
        var contracts = context.getBean(ContractViews.class);
        cases.put(
                "listContracts",
                (on, page) -> contracts.list(
                        ALL,
                        new ContractViews.Filter(
                                on.contains("customerId") ? new CustomerId(ONE) : null,
                                on.contains("renewsFrom") ? FROM : null,
                                on.contains("renewsBefore") ? FROM.plusDays(4) : null),
                        page));
        var interactions = context.getBean(InteractionViews.class);
        cases.put(
                "listInteractions",
                (on, page) -> interactions.list(
                        ALL,
                        new InteractionViews.Filter(
                                null,
                                on.contains("employeeId") ? new EmployeeId(ONE) : null,
                                on.contains("departmentId") ? new DepartmentId(ONE) : null,
                                on.contains("channel") ? Channel.VISIT : null,
                                on.contains("from") ? AT : null,
                                on.contains("to") ? AT.plus(Duration.ofDays(4)) : null),
                        page));
        cases.put(
                "listCustomerInteractions",
                (on, page) -> interactions.list(
                        ALL,
                        InteractionViews.Filter.of(new CustomerId(ONE))
                                .by(on.contains("channel") ? Channel.CALL : null),
                        page));
        var notes = context.getBean(NoteViews.class);
        cases.put("listNotes", (on, page) -> notes.list(ALL, new CustomerId(ONE), AT, page));
        cases.put(
                "listPromises",
                (on, page) -> notes.promises(
                        ALL,
                        new CustomerId(ONE),
                        on.contains("state") ? NoteViews.PromiseState.LATE : null,
                        Instant.parse("2030-01-01T00:00:00Z"),
                        page));
        company(context);
        tasks(context);
        access(context);
        rest(context);
    }

    /** Of what has a sort of its own. */
    private static Page.Wanted sorted(Page.Wanted page, String sort, String middle) {
        Page.Position after = page.after() == null ? null : new Page.Position(middle, ONE);
        return new Page.Wanted(page.limit(), sort, page.descending(), after, page.countUpTo());
    }

    private void company(ApplicationContext context) {
        var departments = context.getBean(DepartmentViews.class);
        cases.put("listDepartments", (on, page) -> departments.list(ALL, page));
        var employees = context.getBean(EmployeeViews.class);
        cases.put(
                "listEmployees",
                (on, page) -> employees.list(
                        ALL,
                        new EmployeeViews.Filter(
                                on.contains("departmentId") ? new DepartmentId(ONE) : null,
                                flag(on.contains("active"))),
                        page));
        var products = context.getBean(ProductViews.class);
        cases.put(
                "listProducts",
                (on, page) -> products.list(
                        ALL,
                        new ProductViews.Filter(
                                on.contains("kind") ? Product.Kind.SERVICE : null,
                                on.contains("category") ? new Code("c1") : null,
                                flag(on.contains("active"))),
                        page));
    }

    private void tasks(ApplicationContext context) {
        var absences = context.getBean(AbsenceViews.class);
        cases.put("listAbsences", (on, page) -> absences.list(ALL, new EmployeeId(ONE), page));
        var tasks = context.getBean(TaskViews.class);
        // of oneself and another, in whose place one stands
        Set<EmployeeId> two = Set.of(new EmployeeId(ONE), new EmployeeId(new UUID(0, 2)));
        cases.put(
                "listTasks",
                (on, page) -> tasks.list(
                        ALL,
                        new TaskViews.Filter(
                                on.contains("assignee") ? two : Set.of(),
                                on.contains("customerId") ? ONE : null,
                                on.contains("departmentId") ? new DepartmentId(ONE) : null,
                                on.contains("kind") ? TaskKind.PROMISE : null,
                                on.contains("state")
                                        ? Set.of(Task.State.DONE)
                                        : Set.of(Task.State.OPEN, Task.State.DEFERRED),
                                on.contains("dueBefore") ? Instant.parse("2024-01-05T00:00:00Z") : null),
                        page));
    }

    private void access(ApplicationContext context) {
        var users = context.getBean(UserViews.class);
        cases.put(
                "listUsers",
                (on, page) -> users.list(
                        ALL,
                        new UserViews.Filter(on.contains("role") ? Role.AGENT : null, flag(on.contains("disabled"))),
                        page));
        var audit = context.getBean(AuditViews.class);
        cases.put(
                "listAudit",
                (on, page) -> audit.list(
                        ALL,
                        new AuditViews.Filter(
                                on.contains("actor") ? "user:1" : null,
                                on.contains("action") ? "a.1" : null,
                                on.contains("subject") ? ONE : null),
                        page));
    }

    private void rest(ApplicationContext context) {
        var imports = context.getBean(ImportViews.class);
        cases.put(
                "listImports",
                (on, page) -> imports.list(
                        ALL,
                        new ImportViews.Filter(
                                on.contains("kind") ? "customers" : null,
                                on.contains("state") ? Import.State.FAILED : null),
                        page));
        cases.put("listImportRejections", (on, page) -> imports.rejections(ALL, new ImportId(ONE), page));
        var letters = context.getBean(LetterViews.class);
        cases.put(
                "listLetters",
                (on, page) -> letters.list(
                        ALL,
                        new LetterViews.Filter(
                                on.contains("personId") ? ONE : null,
                                on.contains("state") ? Letter.State.QUEUED : null),
                        page));
        var campaigns = context.getBean(CampaignViews.class);
        cases.put("listCampaigns", (on, page) -> campaigns.list(ALL, page));
        var series = context.getBean(SeriesViews.class);
        cases.put("listSeries", (on, page) -> series.list(ALL, page));
        var enrolments = context.getBean(EnrolmentViews.class);
        cases.put(
                "listEnrolments",
                (on, page) -> enrolments.list(
                        ALL,
                        new EnrolmentViews.Filter(
                                new SeriesId(ONE), on.contains("personId") ? ONE : null, flag(on.contains("waiting"))),
                        page));
        plans(context);
        var suppressions = context.getBean(Suppressions.class);
        cases.put("listSuppressions", (on, page) -> suppressions.list(ALL, page));
        var timeline = context.getBean(TimelineViews.class);
        cases.put("listTimeline", (on, page) -> timeline.list(ALL, ONE, page));
        var segments = context.getBean(SegmentViews.class);
        cases.put("listSegments", (on, page) -> segments.list(ALL, page));
        var templates = context.getBean(TemplateViews.class);
        cases.put("listTemplates", (on, page) -> templates.own(ALL, on.contains("kind"), page));
        cases.put("listTemplateVersions", (on, page) -> templates.versions(ALL, new Code("n00001"), page));
    }

    private void plans(ApplicationContext context) {
        var plans = context.getBean(PlanViews.class);
        cases.put("listPlans", (on, page) -> plans.list(ALL, on.contains("kind") ? PlanKind.NURTURE : null, page));
        var enrolments = context.getBean(sambandh.application.cadence.EnrolmentViews.class);
        cases.put(
                "listPlanEnrolments",
                (on, page) -> enrolments.list(
                        ALL,
                        new sambandh.application.cadence.EnrolmentViews.Filter(
                                on.contains("customerId") ? ONE : null,
                                on.contains("planId") ? new PlanId(ONE) : null,
                                on.contains("state") ? Enrolment.State.PAUSED : null),
                        page));
    }

    private static @Nullable Boolean flag(boolean on) {
        return on ? Boolean.TRUE : null;
    }

    Set<String> operations() {
        return cases.keySet();
    }

    Asked of(String operation) {
        Asked asked = cases.get(operation);
        if (asked == null) {
            throw new IllegalArgumentException("no case for " + operation);
        }
        return asked;
    }

    /** Where in the middle of the rows a cursor may stand. */
    static Page.Position middle(String sort) {
        return new Page.Position(
                switch (sort) {
                    case "name", "login", "code" -> "n05040";
                    case "number" -> "5040";
                    case "from" -> "2024-01-04";
                    case "line" -> "5040.0";
                    case "renewsOn" -> "2024-01-04";
                    default -> "2024-01-04T12:00:00Z";
                },
                ONE);
    }
}
