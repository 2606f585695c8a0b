package sambandh.application.customer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.ExternalId;

/** Customers for tests; ids are fresh, so that tests share a database. */
public final class SampleCustomers {
    private Customer.Kind kind = Customer.Kind.ORGANISATION;
    private String name = "চা বাগান লিমিটেড";
    private @Nullable Country country = new Country("IN");
    private @Nullable Code industry = new Code("hospitality");
    private @Nullable EmployeeId owner;
    private @Nullable EmployeeId cover;
    private Map<String, String> attributes = Map.of("tier", "gold", "note", "पुराना ग्राहक \"VIP\"");
    private Set<ExternalId> externalIds = Set.of();
    private Instant createdAt = Instant.parse("2026-03-01T08:00:00.123456Z");

    public static SampleCustomers customer() {
        return new SampleCustomers();
    }

    public static SampleCustomers privatePerson() {
        return new SampleCustomers().kind(Customer.Kind.PRIVATE_PERSON);
    }

    public static Code freshIndustry() {
        return new Code("i-" + UUID.randomUUID());
    }

    public static ExternalId freshExternalId(String source) {
        return ExternalId.of(source, "x-" + UUID.randomUUID());
    }

    public SampleCustomers kind(Customer.Kind it) {
        kind = it;
        return this;
    }

    public SampleCustomers name(String it) {
        name = it;
        return this;
    }

    public SampleCustomers country(@Nullable String code) {
        country = code == null ? null : new Country(code);
        return this;
    }

    public SampleCustomers industry(@Nullable Code it) {
        industry = it;
        return this;
    }

    public SampleCustomers owner(@Nullable EmployeeId it) {
        owner = it;
        return this;
    }

    public SampleCustomers cover(@Nullable EmployeeId it) {
        cover = it;
        return this;
    }

    public SampleCustomers attributes(Map<String, String> them) {
        attributes = them;
        return this;
    }

    public SampleCustomers externalIds(ExternalId... them) {
        externalIds = Set.of(them);
        return this;
    }

    public SampleCustomers createdAt(Instant it) {
        createdAt = it;
        return this;
    }

    public Customer.Details details() {
        return new Customer.Details(
                kind, name, country, industry, ZoneId.of("Asia/Kolkata"), owner, cover, attributes, externalIds);
    }

    public Customer build() {
        return Customer.make(new CustomerId(UUID.randomUUID()), details(), createdAt);
    }
}
