package sambandh.persistence;

import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.access.AuditViews;
import sambandh.application.access.UserViews;
import sambandh.application.bulk.ImportViews;
import sambandh.application.campaign.CampaignViews;
import sambandh.application.campaign.EnrolmentViews;
import sambandh.application.campaign.SeriesViews;
import sambandh.application.company.DepartmentViews;
import sambandh.application.company.EmployeeViews;
import sambandh.application.contract.ContractViews;
import sambandh.application.customer.CustomerViews;
import sambandh.application.customer.PersonViews;
import sambandh.application.letter.LetterViews;
import sambandh.application.letter.Suppressions;
import sambandh.application.order.OrderViews;
import sambandh.application.product.ProductViews;
import sambandh.application.segment.SegmentViews;
import sambandh.application.shared.Page;
import sambandh.application.template.TemplateViews;
import sambandh.application.timeline.TimelineViews;
import sambandh.domain.access.Role;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.letter.Letter;
import sambandh.domain.order.Order;
import sambandh.domain.product.Product;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.Scope;

/** Each list of the interface by its operation, asked with some of its filters. */
final class ListCases {
    /** Asks for a page. */
    interface Asked {
        void ask(Set<String> filters, Page.Wanted wanted);
    }

    static final UUID ONE = new UUID(0, 1);
    private static final Scope ALL = new Scope.Company();
    private static final LocalDate FROM = LocalDate.of(2024, 1, 2);

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
                                on.contains("segmentId") ? segment : null),
                        page));
        var people = context.getBean(PersonViews.class);
        cases.put("listPeople", (on, page) -> people.list(ALL, new PersonViews.Filter(null), page));
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
        company(context);
        access(context);
        rest(context);
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
                    case "line" -> "5040.0";
                    case "renewsOn" -> "2024-01-04";
                    default -> "2024-01-04T12:00:00Z";
                },
                ONE);
    }
}
