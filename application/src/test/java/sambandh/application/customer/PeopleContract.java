package sambandh.application.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.company.Employees;
import sambandh.application.company.SampleCompany;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.Employee;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.Influence;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.OptOut;
import sambandh.domain.customer.Person;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

/** What every keeper of people does, the one in memory and the one in the database. */
public interface PeopleContract {
    Scope ALL = new Scope.Company();
    Instant MARCH = Instant.parse("2026-03-05T10:00:00.654321Z");

    People people();

    PersonViews views();

    Customers customers();

    Employees employees();

    UnitOfWork unitOfWork();

    @Test
    default void what_was_added_is_found_again_whole() {
        Customer shop = SampleCustomers.customer().build();
        ExternalId erp = SampleCustomers.freshExternalId("erp");
        Person full = SamplePeople.person()
                .memberships(
                        new Membership(shop.id(), new Code("buyer")), new Membership(shop.id(), new Code("billing")))
                .externalIds(erp, SampleCustomers.freshExternalId("desk"))
                .build();
        Person bare = SamplePeople.bare("Ōé 王小明");
        unitOfWork().run(() -> {
            customers().add(shop);
            people().add(full);
            people().add(bare);
        });
        assertThat(people().find(full.id())).contains(full);
        assertThat(people().findByExternalId(erp)).contains(full);
        assertThat(views().findByExternalId(ALL, erp)).contains(full);
        assertThat(views().find(ALL, bare.id())).contains(bare);
    }

    @Test
    default void a_change_takes_the_place_of_the_version_before_and_of_no_other() {
        Customer shop = SampleCustomers.customer().build();
        Person person = SamplePeople.person()
                .memberships(new Membership(shop.id(), new Code("buyer")))
                .build();
        unitOfWork().run(() -> {
            customers().add(shop);
            people().add(person);
        });
        Person changed = person.change(
                SamplePeople.person().name("नई").emails("only@example.com").details(), MARCH);
        unitOfWork().run(() -> people().replace(changed));
        assertThat(people().find(person.id())).contains(changed);
        assertThatThrownBy(() -> unitOfWork().run(() -> people().replace(changed)))
                .isInstanceOf(LostUpdate.class);
    }

    @Test
    default void influence_and_interests_are_kept_and_replaced() {
        Customer shop = SampleCustomers.customer().build();
        Person person = SamplePeople.person()
                .memberships(
                        new Membership(shop.id(), new Code("buyer"), Influence.GATE_KEEPER, 5),
                        new Membership(shop.id(), new Code("billing"), null, 1),
                        new Membership(shop.id(), new Code("user"), Influence.USES, null))
                .interests("tea", "travel")
                .build();
        unitOfWork().run(() -> {
            customers().add(shop);
            people().add(person);
        });
        assertThat(people().find(person.id())).contains(person);
        Person changed = person.change(
                SamplePeople.person()
                        .memberships(new Membership(shop.id(), new Code("buyer"), Influence.DECIDES, 2))
                        .interests("books")
                        .details(),
                MARCH);
        unitOfWork().run(() -> people().replace(changed));
        assertThat(people().find(person.id())).contains(changed);
    }

    @Test
    default void who_was_never_confirmed_comes_first_then_who_was_the_longest_ago() {
        Employee asha = SampleCompany.made(SampleCompany.employee("Asha"));
        Customer shop = SampleCustomers.customer().owner(asha.id()).build();
        Membership buyer = new Membership(shop.id(), new Code("buyer"));
        Person never = SamplePeople.person().memberships(buyer).build();
        Person old = SamplePeople.person().memberships(buyer).build().confirm(MARCH.minusSeconds(99));
        Person older = SamplePeople.person().memberships(buyer).build().confirm(MARCH.minusSeconds(999));
        Person fresh = SamplePeople.person().memberships(buyer).build();
        Person elses = SamplePeople.person().build();
        unitOfWork().run(() -> {
            employees().add(asha);
            customers().add(shop);
            List.of(never, old, older, fresh, elses).forEach(people()::add);
            people().confirm(fresh.id(), MARCH);
            people().replace(old.change(
                    SamplePeople.person().name("नई").memberships(buyer).details(), MARCH));
        });
        assertThat(people().find(fresh.id())).contains(fresh.confirm(MARCH));
        Page.Wanted byConfirmation = Page.Wanted.first(1, PersonViews.BY_CONFIRMATION);
        var stale = new PersonViews.Filter(null, asha.id(), new PersonViews.Stale(MARCH, true));
        assertThat(walk(stale, byConfirmation))
                .extracting(Person::id)
                .containsExactly(never.id(), older.id(), old.id());
        var others = new PersonViews.Filter(null, asha.id(), new PersonViews.Stale(MARCH, false));
        assertThat(walk(others, byConfirmation)).extracting(Person::id).containsExactly(fresh.id());
        var all = new PersonViews.Filter(null, null, new PersonViews.Stale(MARCH, true));
        assertThat(walk(all, Page.Wanted.first(200, PersonViews.BY_CONFIRMATION)))
                .extracting(Person::id)
                .contains(never.id(), older.id(), old.id(), elses.id())
                .doesNotContain(fresh.id());
    }

    /** Who read before it was confirmed, and writes after that, does not take it back. */
    @Test
    default void a_change_does_not_take_back_a_confirmation() {
        Person person = SamplePeople.person().build();
        unitOfWork().run(() -> {
            people().add(person);
            people().confirm(person.id(), MARCH);
        });
        Person read = people().find(person.id()).orElseThrow();
        unitOfWork()
                .run(() -> people().replace(
                                read.change(SamplePeople.person().name("नई").details(), MARCH)));
        assertThat(people().find(person.id()).orElseThrow().confirmedAt()).isEqualTo(MARCH);
    }

    @Test
    default void the_preferred_address_stays_first() {
        Person person = SamplePeople.person()
                .emails("z@example.com", "a@example.com", "m@example.com")
                .build();
        unitOfWork().run(() -> people().add(person));
        assertThat(people().find(person.id()).orElseThrow().details().emails())
                .extracting(email -> email.value().substring(0, 1))
                .containsExactly("z", "a", "m");
    }

    @Test
    default void opt_outs_are_kept_once_taken_away_and_no_part_of_a_change() {
        Person person = SamplePeople.person().build();
        OptOut thanks = new OptOut(new Code("thanks"), MARCH, "user:1");
        OptOut newsletter = new OptOut(new Code("newsletter"), MARCH, "person:2");
        unitOfWork().run(() -> {
            people().add(person);
            people().optOut(person.id(), thanks);
            people().optOut(person.id(), newsletter);
            people().optOut(person.id(), new OptOut(thanks.topic(), MARCH.plusSeconds(1), "user:3"));
        });
        assertThat(people().find(person.id()).orElseThrow().optOuts()).containsExactly(newsletter, thanks);
        unitOfWork().run(() -> people().replace(person.change(person.details(), MARCH)));
        assertThat(people().find(person.id()).orElseThrow().optOuts()).containsExactly(newsletter, thanks);
        unitOfWork().run(() -> {
            people().optIn(person.id(), thanks.topic());
            people().optIn(person.id(), new Code("never-there"));
        });
        assertThat(people().find(person.id()).orElseThrow().optOuts()).containsExactly(newsletter);
    }

    @Test
    default void the_people_of_a_customer_come_in_the_order_they_were_taken_in() {
        Customer shop = SampleCustomers.customer().build();
        Membership buyer = new Membership(shop.id(), new Code("buyer"));
        Person late = SamplePeople.person()
                .name("a")
                .memberships(buyer)
                .createdAt(MARCH)
                .build();
        Person early = SamplePeople.person()
                .name("b")
                .memberships(buyer, new Membership(shop.id(), new Code("billing")))
                .createdAt(MARCH.minusSeconds(9))
                .build();
        unitOfWork().run(() -> {
            customers().add(shop);
            List.of(late, early, SamplePeople.bare("else")).forEach(people()::add);
        });
        assertThat(people().ofCustomer(shop.id(), 5)).containsExactly(early, late);
        assertThat(people().ofCustomer(shop.id(), 1)).containsExactly(early);
        var filter = new PersonViews.Filter(shop.id());
        assertThat(walk(filter, Page.Wanted.first(1, "name"))).containsExactly(late, early);
        assertThat(walk(filter, new Page.Wanted(1, "createdAt", true, null))).containsExactly(late, early);
    }

    @Test
    default void an_outside_id_taken_in_between_is_a_lost_update_and_nothing_is_half_written() {
        ExternalId erp = SampleCustomers.freshExternalId("erp");
        Person first = SamplePeople.person().externalIds(erp).build();
        Person second = SamplePeople.person().externalIds(erp).build();
        unitOfWork().run(() -> people().add(first));
        assertThatThrownBy(() -> unitOfWork().run(() -> people().add(second))).isInstanceOf(LostUpdate.class);
        assertThat(people().find(second.id())).isEmpty();
        assertThat(people().findByExternalId(erp)).contains(first);
    }

    @Test
    default void writing_outside_a_unit_of_work_is_refused() {
        Person person = SamplePeople.person().build();
        assertThatThrownBy(() -> people().add(person)).isInstanceOf(IllegalStateException.class);
        assertThat(people().find(person.id())).isEmpty();
    }

    @Test
    default void who_may_see_nothing_sees_nothing() {
        ExternalId erp = SampleCustomers.freshExternalId("erp");
        Person person = SamplePeople.person().externalIds(erp).build();
        unitOfWork().run(() -> people().add(person));
        Scope nothing = new Scope.Nothing();
        assertThat(views().find(nothing, person.id())).isEmpty();
        assertThat(views().findByExternalId(nothing, erp)).isEmpty();
        assertThat(views().list(nothing, new PersonViews.Filter(null), Page.Wanted.first(10, "name"))
                        .items())
                .isEmpty();
    }

    private List<Person> walk(PersonViews.Filter filter, Page.Wanted wanted) {
        List<Person> seen = new ArrayList<>();
        Page.@Nullable Position after = null;
        do {
            Page<Person> page = views().list(ALL, filter, wanted.after(after));
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        return seen;
    }
}
