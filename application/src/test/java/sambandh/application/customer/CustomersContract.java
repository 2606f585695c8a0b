package sambandh.application.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.company.Employees;
import sambandh.application.company.SampleCompany;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.Employee;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

/** What every keeper of customers does, the one in memory and the one in the database. */
public interface CustomersContract {
    Scope ALL = new Scope.Company();

    Customers customers();

    CustomerViews views();

    Employees employees();

    UnitOfWork unitOfWork();

    @Test
    default void what_was_added_is_found_again_whole() {
        Employee owner = SampleCompany.made(SampleCompany.employee("Asha"));
        ExternalId erp = SampleCustomers.freshExternalId("erp");
        ExternalId shop = SampleCustomers.freshExternalId("shop");
        Customer full = SampleCustomers.customer()
                .owner(owner.id())
                .externalIds(erp, shop)
                .build();
        Customer bare = SampleCustomers.customer()
                .kind(Customer.Kind.HOUSEHOLD)
                .country(null)
                .industry(null)
                .attributes(Map.of())
                .build();
        unitOfWork().run(() -> {
            employees().add(owner);
            customers().add(full);
            customers().add(bare);
        });
        assertThat(customers().find(full.id())).contains(full);
        assertThat(views().find(ALL, bare.id())).contains(bare);
        assertThat(customers().findByExternalId(erp)).contains(full);
        assertThat(views().findByExternalId(ALL, shop)).contains(full);
        assertThat(customers().findByExternalId(ExternalId.of("desk", erp.value())))
                .isEmpty();
    }

    @Test
    default void fifty_long_attributes_and_twenty_outside_ids_come_back_whole() {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            attributes.put("key-" + i, "आ".repeat(500));
        }
        ExternalId[] ids = new ExternalId[20];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = ExternalId.of("source-" + i, UUID.randomUUID() + "x".repeat(90));
        }
        Customer customer = SampleCustomers.customer()
                .attributes(attributes)
                .externalIds(ids)
                .build();
        unitOfWork().run(() -> customers().add(customer));
        assertThat(customers().find(customer.id())).contains(customer);
    }

    @Test
    default void a_change_takes_the_place_of_the_version_before_and_of_no_other() {
        Customer customer = SampleCustomers.customer().build();
        unitOfWork().run(() -> customers().add(customer));
        Customer changed = customer.change(
                SampleCustomers.privatePerson()
                        .name("नया")
                        .externalIds(SampleCustomers.freshExternalId("erp"))
                        .details(),
                customer.changedAt().plusSeconds(5));
        unitOfWork().run(() -> customers().replace(changed));
        assertThat(customers().find(customer.id())).contains(changed);
        assertThatThrownBy(() -> unitOfWork().run(() -> customers().replace(changed)))
                .isInstanceOf(LostUpdate.class);
    }

    @Test
    default void an_outside_id_taken_in_between_is_a_lost_update_and_nothing_is_half_written() {
        ExternalId erp = SampleCustomers.freshExternalId("erp");
        Customer first = SampleCustomers.customer().externalIds(erp).build();
        Customer second = SampleCustomers.customer().externalIds(erp).build();
        unitOfWork().run(() -> customers().add(first));
        assertThatThrownBy(() -> unitOfWork().run(() -> customers().add(second)))
                .isInstanceOf(LostUpdate.class);
        assertThat(customers().find(second.id())).isEmpty();
        assertThat(customers().findByExternalId(erp)).contains(first);
    }

    @Test
    default void writing_outside_a_unit_of_work_is_refused() {
        Customer customer = SampleCustomers.customer().build();
        assertThatThrownBy(() -> customers().add(customer)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> customers().hold(Set.of(customer.id()))).isInstanceOf(IllegalStateException.class);
        assertThat(customers().find(customer.id())).isEmpty();
    }

    @Test
    default void holding_tells_the_kinds_of_those_that_exist() {
        Customer shop = SampleCustomers.customer().build();
        Customer mira = SampleCustomers.privatePerson().build();
        unitOfWork().run(() -> List.of(shop, mira).forEach(customers()::add));
        Set<CustomerId> asked = Set.of(shop.id(), mira.id(), new CustomerId(UUID.randomUUID()));
        assertThat(unitOfWork().perform(() -> customers().hold(asked)))
                .isEqualTo(Map.of(shop.id(), Customer.Kind.ORGANISATION, mira.id(), Customer.Kind.PRIVATE_PERSON));
    }

    @Test
    default void a_list_walks_through_all_pages_in_both_directions() {
        Code own = SampleCustomers.freshIndustry();
        List<Customer> made = new ArrayList<>();
        for (String name : List.of("b", "a", "a", "अ", "d")) {
            made.add(SampleCustomers.customer()
                    .name(name)
                    .industry(own)
                    .createdAt(SampleCompany.FOUNDED.plusMillis(made.size()))
                    .build());
        }
        unitOfWork().run(() -> made.forEach(customers()::add));
        var filter = new CustomerViews.Filter(null, null, null, own);
        assertThat(walk(filter, new Page.Wanted(2, "name", false, null)))
                .extracting(c -> c.details().name())
                .containsExactly("a", "a", "b", "d", "अ");
        assertThat(walk(filter, new Page.Wanted(2, "createdAt", true, null)))
                .containsExactlyElementsOf(made.reversed());
    }

    @Test
    default void names_stand_where_a_reader_looks_for_them() {
        Code own = SampleCustomers.freshIndustry();
        List<String> sorted =
                List.of("!!!", "7 Teas", "anita", "Anita Rao", "Ärzte", "asha", "Zürich", "zürich", "अनीता", "कमल");
        unitOfWork()
                .run(() -> sorted.reversed()
                        .forEach(name -> customers()
                                .add(SampleCustomers.customer()
                                        .name(name)
                                        .industry(own)
                                        .build())));
        var filter = new CustomerViews.Filter(null, null, null, own);
        assertThat(walk(filter, new Page.Wanted(3, "name", false, null)))
                .extracting(c -> c.details().name().replace("zürich", "Zürich"))
                .containsExactlyElementsOf(sorted.stream()
                        .map(name -> name.replace("zürich", "Zürich"))
                        .toList());
        assertThat(walk(filter, new Page.Wanted(3, "name", true, null)))
                .extracting(c -> c.details().name().replace("zürich", "Zürich"))
                .containsExactlyElementsOf(sorted.reversed().stream()
                        .map(name -> name.replace("zürich", "Zürich"))
                        .toList());
    }

    @Test
    default void filters_narrow_list_and_count() {
        Code own = SampleCustomers.freshIndustry();
        Employee owner = SampleCompany.made(SampleCompany.employee("Asha"));
        Customer mine = SampleCustomers.customer()
                .name("mine")
                .industry(own)
                .owner(owner.id())
                .build();
        Customer nepali = SampleCustomers.privatePerson()
                .name("nepali")
                .industry(own)
                .country("NP")
                .build();
        unitOfWork().run(() -> {
            employees().add(owner);
            List.of(mine, nepali).forEach(customers()::add);
        });
        assertThat(walk(new CustomerViews.Filter(null, null, null, own), Page.Wanted.first(10, "name")))
                .containsExactly(mine, nepali);
        assertThat(one(new CustomerViews.Filter(Customer.Kind.PRIVATE_PERSON, null, null, own)))
                .isEqualTo(nepali);
        assertThat(one(new CustomerViews.Filter(null, new Country("NP"), null, own)))
                .isEqualTo(nepali);
        assertThat(one(new CustomerViews.Filter(null, null, owner.id(), null))).isEqualTo(mine);
        var both = new CustomerViews.Filter(null, null, null, own);
        assertThat(count(ALL, both, 10)).isEqualTo(2);
        assertThat(count(ALL, both, 1)).isEqualTo(1);
    }

    @Test
    default void who_may_see_nothing_sees_nothing() {
        ExternalId erp = SampleCustomers.freshExternalId("erp");
        Customer customer = SampleCustomers.customer().externalIds(erp).build();
        unitOfWork().run(() -> customers().add(customer));
        Scope nothing = new Scope.Nothing();
        var any = new CustomerViews.Filter(null, null, null, null);
        assertThat(views().find(nothing, customer.id())).isEmpty();
        assertThat(views().findByExternalId(nothing, erp)).isEmpty();
        assertThat(views().list(nothing, any, Page.Wanted.first(10, "name")).items())
                .isEmpty();
        assertThat(count(nothing, any, 10)).isZero();
    }

    private @Nullable Long count(Scope scope, CustomerViews.Filter filter, int upTo) {
        return views().list(scope, filter, Page.Wanted.first(1, "name").counting(upTo))
                .count();
    }

    private Customer one(CustomerViews.Filter filter) {
        List<Customer> found = walk(filter, Page.Wanted.first(10, "name"));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Customer> walk(CustomerViews.Filter filter, Page.Wanted wanted) {
        List<Customer> seen = new ArrayList<>();
        Page.@Nullable Position after = null;
        do {
            Page<Customer> page = views().list(ALL, filter, wanted.after(after));
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        return seen;
    }
}
