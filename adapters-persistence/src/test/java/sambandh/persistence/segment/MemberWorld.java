package sambandh.persistence.segment;

import io.micronaut.context.ApplicationContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.customer.Customers;
import sambandh.application.customer.People;
import sambandh.application.order.Orders;
import sambandh.application.product.Products;
import sambandh.application.segment.MembersContract;
import sambandh.application.segment.SampleMember;
import sambandh.application.segment.SampleMember.SampleOrder;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.TestClock;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.Influence;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.customer.PersonId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.order.OrderLine;
import sambandh.domain.product.Product;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Money;
import sambandh.persistence.shared.TestDatabase;

/** A company in Kolkata on an empty schema of its own, its customers kept through the ports that keep them always. */
final class MemberWorld implements AutoCloseable {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final ApplicationContext context = ApplicationContext.builder()
            .properties(TestDatabase.freshSchema().properties())
            .singletons(new TestClock(MembersContract.NOW), new Bells(), (Ids) UUID::randomUUID)
            .start();
    private final UnitOfWork unitOfWork = bean(UnitOfWork.class);
    private final Map<String, ProductId> products = new HashMap<>();

    MemberWorld() {
        CompanyProfile.Details d = CompanyProfile.UNSET.details();
        CompanyProfile.Details there =
                new CompanyProfile.Details(d.name(), EUR, KOLKATA, d.language(), null, null, null, null);
        unitOfWork.run(() -> {
            bean(CompanyProfiles.class).replace(CompanyProfile.UNSET.change(there, LONG_AGO));
            MembersContract.CATEGORY.forEach(this::product);
        });
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private void product(String sku, String category) {
        ProductId id = new ProductId(UUID.randomUUID());
        bean(Products.class)
                .add(Product.make(
                        id,
                        new Product.Details(
                                sku,
                                Product.Kind.PRODUCT,
                                new Code(category),
                                true,
                                Set.of(ExternalId.of("shop", sku), ExternalId.of("erp", "e-" + category + sku))),
                        LONG_AGO));
        products.put(sku, id);
    }

    void know(SampleMember member) {
        unitOfWork.run(() -> {
            bean(Customers.class).add(Customer.make(member.id(), details(member), member.createdAt()));
            member.people().forEach(person -> person(member, person));
            member.orders().forEach(order -> order(member, order));
        });
    }

    private static Customer.Details details(SampleMember member) {
        return new Customer.Details(
                Customer.Kind.valueOf(member.kind().toUpperCase(Locale.ROOT)),
                member.name(),
                member.country() == null ? null : new Country(member.country()),
                member.industry() == null ? null : new Code(member.industry()),
                member.zone() == null ? null : ZoneId.of(member.zone()),
                null,
                null,
                member.attributes(),
                member.sources().stream()
                        .map(source -> ExternalId.of(source, UUID.randomUUID().toString()))
                        .collect(Collectors.toSet()));
    }

    private void person(SampleMember member, SampleMember.SamplePerson person) {
        PersonDetails details = new PersonDetails(
                "Somebody",
                null,
                person.language() == null ? null : new Language(person.language()),
                null,
                person.birthday(),
                List.of(),
                List.of(),
                person.doNotContact(),
                Set.of(new Membership(
                        member.id(),
                        new Code("buyer"),
                        person.influence() == null
                                ? null
                                : Influence.valueOf(person.influence().toUpperCase(Locale.ROOT)),
                        null)),
                Set.of(),
                person.interests().stream().map(Code::new).collect(Collectors.toSet()));
        Person made = Person.make(new PersonId(UUID.randomUUID()), details, LONG_AGO);
        Instant today = MembersContract.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
        bean(People.class).add(person.confirmed() ? made.confirm(today) : made);
    }

    private void order(SampleMember member, SampleOrder sample) {
        OrderId id = new OrderId(UUID.randomUUID());
        Order.Kind kind = Order.Kind.valueOf(sample.kind().toUpperCase(Locale.ROOT));
        add(member, id, kind, sample, null, sample.amount());
        String back = sample.takenBack();
        if (back != null) {
            Order.Kind backKind = Order.Kind.valueOf(back.toUpperCase(Locale.ROOT));
            SampleOrder whole = new SampleOrder(back, sample.date(), sample.amount(), null, null, null);
            add(
                    member,
                    new OrderId(UUID.randomUUID()),
                    backKind,
                    whole,
                    id,
                    sample.amount().negate());
        }
    }

    private void add(
            SampleMember member,
            OrderId id,
            Order.Kind kind,
            SampleOrder sample,
            @Nullable OrderId refersTo,
            BigDecimal amount) {
        String sku = sample.sku();
        Money price = new Money(amount, EUR);
        // each product twice, so that lines are not taken for orders
        List<OrderLine> lines = sku == null
                ? List.of()
                : List.of(
                        OrderLine.of(products.get(sku), null, BigDecimal.ONE, price, null),
                        OrderLine.of(products.get(sku), null, BigDecimal.ONE, price, null));
        Order.Details details = new Order.Details(
                member.id(),
                kind,
                refersTo,
                sample.date().atTime(12, 0).toInstant(ZoneOffset.UTC),
                price,
                sample.companyAmount() == null ? null : new Money(sample.companyAmount(), EUR),
                null,
                null,
                Set.of(),
                lines);
        bean(Orders.class).add(Order.place(id, details, KOLKATA, LONG_AGO));
    }

    @Override
    public void close() {
        context.close();
    }
}
