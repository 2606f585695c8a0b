package sambandh.application.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.customer.CustomerSearchViews.Found;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.CustomerSearch;
import sambandh.domain.customer.FoundBy;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.Person;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

/** How every keeper of customers finds them. Each test's customers have an industry of their own. */
public interface CustomerSearchContract {
    Code BUYER = new Code("buyer");

    Customers customers();

    People people();

    CustomerSearchViews search();

    UnitOfWork unitOfWork();

    /** Takes customers of these names in. */
    default Code taken(String... names) {
        Code industry = SampleCustomers.freshIndustry();
        for (String name : names) {
            add(industry, name);
        }
        return industry;
    }

    default Customer add(Code industry, String name, ExternalId... ids) {
        Customer customer = SampleCustomers.customer()
                .name(name)
                .industry(industry)
                .externalIds(ids)
                .build();
        unitOfWork().run(() -> customers().add(customer));
        return customer;
    }

    default Person join(Customer customer, String name, String email) {
        Person person = SamplePeople.person()
                .name(name)
                .emails(email)
                .memberships(new Membership(customer.id(), BUYER))
                .build();
        unitOfWork().run(() -> people().add(person));
        return person;
    }

    default Page<Found> page(Code industry, String q, int limit, Page.@Nullable Position after) {
        var filter = new CustomerViews.Filter(null, null, null, industry);
        var wanted = Page.Wanted.first(limit, CustomerSearchViews.BY_MATCH).after(after);
        return search().search(new Scope.Company(), CustomerSearch.parse(q), filter, wanted);
    }

    default List<String> found(Code industry, String q) {
        return page(industry, q, 50, null).items().stream()
                .map(hit -> hit.customer().details().name())
                .toList();
    }

    @Test
    default void a_name_is_found_in_every_script_and_the_other_way_round() {
        Code all = taken("Anita Roy", "अनीता देवी", "অনিতা দাস", "Sunita Roy");
        assertThat(found(all, "anita")).containsExactly("Anita Roy", "अनीता देवी", "অনিতা দাস");
        assertThat(found(all, "अनीता"))
                .startsWith("अनीता देवी")
                .containsExactlyInAnyOrder("अनीता देवी", "Anita Roy", "অনিতা দাস");
        assertThat(found(all, "অনিতা"))
                .startsWith("অনিতা দাস")
                .containsExactlyInAnyOrder("অনিতা দাস", "Anita Roy", "अनीता देवी");
        Code families = taken("Ram Sharma", "রমা শর্মা", "सीता शर्मा", "Sharda");
        assertThat(found(families, "शर्मा")).containsExactlyInAnyOrder("सीता शर्मा", "Ram Sharma", "রমা শর্মা");
    }

    @Test
    default void spellings_that_sound_alike_are_found_behind_what_is_spelt_the_same() {
        Code all = taken("Laxmi Stores", "Lakshmi Traders", "লক্ষ্মী ভাণ্ডার", "लक्ष्मी वस्त्र", "Lakhan Stores");
        assertThat(found(all, "Lakshmi").getFirst()).isEqualTo("Lakshmi Traders");
        assertThat(found(all, "Lakshmi")).hasSize(4).doesNotContain("Lakhan Stores");
        assertThat(found(all, "laxmi").getFirst()).isEqualTo("Laxmi Stores");
        assertThat(found(all, "laxmi")).hasSize(4).contains("लक्ष्मी वस्त्र");
        assertThat(page(all, "laxmi", 50, null).items())
                .extracting(Found::by)
                .containsExactly(FoundBy.NAME, FoundBy.SOUND, FoundBy.SOUND, FoundBy.SOUND);
    }

    @Test
    default void the_beginning_of_any_word_is_enough_and_whole_words_come_first() {
        Code all = taken("Ramesh Pal", "Sita Ram", "Ram Pal", "राम नाथ", "Bikram Pal");
        assertThat(found(all, "ram")).containsExactly("Ram Pal", "Sita Ram", "राम नाथ", "Ramesh Pal");
        assertThat(found(all, "RAMES")).containsExactly("Ramesh Pal");
        assertThat(found(all, "r")).hasSize(4).doesNotContain("Bikram Pal");
        assertThat(found(all, "zzz")).isEmpty();
    }

    @Test
    default void more_words_narrow_it_in_any_order_and_over_scripts() {
        Code all = taken("Anita Sharma", "अनीता शर्मा", "Anita Roy", "Sunil Sharma", "Aneeta Sarma");
        assertThat(found(all, "sharma anita")).containsExactly("Anita Sharma", "अनीता शर्मा", "Aneeta Sarma");
        assertThat(found(all, "अनीता roy")).containsExactly("Anita Roy");
        assertThat(found(all, "anita shar")).startsWith("Anita Sharma", "अनीता शर्मा");
        assertThat(found(all, "anita sharma roy")).isEmpty();
    }

    @Test
    default void people_mail_addresses_phones_and_outside_ids_lead_to_their_customer() {
        Code all = SampleCustomers.freshIndustry();
        String id = "C/" + UUID.randomUUID();
        Customer tea = add(all, "Tea House", ExternalId.of("erp", id));
        add(all, "Coffee House");
        join(tea, "Devika Menon", "devika.menon@tea-" + all.value() + ".example");
        for (String q : List.of(
                "devika",
                "tea menon",
                "देविका",
                id,
                id.substring(0, 12).toLowerCase(Locale.ROOT),
                "devika.men",
                "DEVIKA.menon@tea",
                "@tea-" + all.value(),
                "+91 98765 43210",
                "098765 43210",
                "9876543210",
                "43210",
                "+44 20 7946",
                "tea 98765",
                "सुमी")) {
            assertThat(found(all, q)).as(q).containsExactly("Tea House");
        }
        assertThat(page(all, "43210", 9, null).items().getFirst().by()).isEqualTo(FoundBy.PHONE);
        assertThat(page(all, id, 9, null).items().getFirst().by()).isEqualTo(FoundBy.EXTERNAL_ID);
        assertThat(page(all, "devika.menon@", 9, null).items().getFirst().by()).isEqualTo(FoundBy.EMAIL);
    }

    @Test
    default void what_is_changed_is_found_as_it_is_now_only() {
        Code all = SampleCustomers.freshIndustry();
        Customer old = add(all, "Kamala Devi");
        Customer other = add(all, "Other");
        Person person = join(old, "Gopal Nath", "gopal@example.com");
        Person twin = join(old, "Gopal Pal", "twin@example.com");
        unitOfWork().run(() -> {
            customers().replace(old.change(named(old, "Bimala Devi"), old.changedAt()));
            people().replace(person.change(
                    SamplePeople.person()
                            .name("Govind Nath")
                            .emails("govind@example.com")
                            .memberships(new Membership(other.id(), BUYER))
                            .details(),
                    person.changedAt()));
        });
        assertThat(found(all, "kamala")).isEmpty();
        assertThat(found(all, "bimala")).containsExactly("Bimala Devi");
        assertThat(found(all, "bimala gopal"))
                .as("the other Gopal is still there")
                .hasSize(1);
        assertThat(found(all, "govind")).containsExactly("Other");
        assertThat(found(all, "gopal@example.com")).isEmpty();
        unitOfWork()
                .run(() -> people().replace(
                                twin.change(SamplePeople.person().name("Hari").details(), twin.changedAt())));
        assertThat(found(all, "gopal")).isEmpty();
    }

    private static Customer.Details named(Customer customer, String name) {
        Customer.Details d = customer.details();
        return new Customer.Details(
                d.kind(),
                name,
                d.country(),
                d.industry(),
                d.zone(),
                d.ownerId(),
                d.coverId(),
                Map.of(),
                d.externalIds());
    }

    @Test
    default void pages_follow_each_other_and_nobody_comes_twice() {
        Code all = SampleCustomers.freshIndustry();
        for (String name : List.of(
                "Mina Mina",
                "Meena",
                "मीना",
                "মীনা",
                "Minakshi",
                "Meenakshi",
                "मीनाक्षी",
                "Mina Meena",
                "Minati",
                "Mina A",
                "Mina B",
                "Mina C",
                "Meenu",
                "Mina Minati",
                "Min")) {
            add(all, name);
        }
        for (String q : List.of("mina", "min", "मीना", "m", "mina mi")) {
            List<CustomerId> once = ids(page(all, q, 50, null));
            assertThat(once).as(q).isNotEmpty().doesNotHaveDuplicates();
            List<CustomerId> byPages = new ArrayList<>();
            Page.Position after = null;
            do {
                Page<Found> page = page(all, q, 2, after);
                byPages.addAll(ids(page));
                after = page.next();
            } while (after != null && byPages.size() < 100);
            assertThat(byPages).as(q).isEqualTo(once);
        }
        assertThat(new HashSet<>(ids(page(all, "m", 50, null)))).hasSize(15);
    }

    private static List<CustomerId> ids(Page<Found> page) {
        return page.items().stream().map(hit -> hit.customer().id()).toList();
    }

    @Test
    default void who_may_see_nothing_finds_nothing() {
        Code all = taken("Anita");
        var filter = new CustomerViews.Filter(null, null, null, all);
        assertThat(search().search(
                                new Scope.Nothing(),
                                CustomerSearch.parse("anita"),
                                filter,
                                Page.Wanted.first(9, CustomerSearchViews.BY_MATCH))
                        .items())
                .isEmpty();
        assertThat(search().search(
                                new Scope.Company(),
                                CustomerSearch.parse("anita"),
                                new CustomerViews.Filter(Customer.Kind.HOUSEHOLD, null, null, all),
                                Page.Wanted.first(9, CustomerSearchViews.BY_MATCH))
                        .items())
                .isEmpty();
    }
}
