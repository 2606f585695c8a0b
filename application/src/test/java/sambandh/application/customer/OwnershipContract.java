package sambandh.application.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.company.Employees;
import sambandh.application.company.SampleCompany;
import sambandh.application.customer.HandOvers.Claimed;
import sambandh.application.customer.HandOvers.Moved;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.HandOver;
import sambandh.domain.customer.HandOver.Share;
import sambandh.domain.customer.HandOverId;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.OwnerChange;
import sambandh.domain.customer.OwnerNewsItem;
import sambandh.domain.customer.Sharing;
import sambandh.domain.customer.Sharing.Given;
import sambandh.domain.customer.Sharing.Traits;
import sambandh.domain.customer.Sharing.Why;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Scope;

/** What is kept of owners, of hand-overs, and of what owners hear. */
public interface OwnershipContract {
    Scope ALL = new Scope.Company();
    Instant NOW = Instant.parse("2026-03-02T09:00:00.000001Z");

    Employees employees();

    Customers customers();

    CustomerViews views();

    People people();

    HandOvers handOvers();

    HandOverViews handOverViews();

    Ownerships ownerships();

    OwnershipViews ownershipViews();

    OwnerNews news();

    OwnerNewsViews newsViews();

    UnitOfWork unitOfWork();

    @Test
    default void what_counts_about_customers_is_held_first_those_owned_then_those_covered() {
        EmployeeId leaver = employee("Leaver", true);
        EmployeeId other = employee("Other", true);
        Customer second = customer("B", leaver, null);
        Customer first = customer("A", leaver, other);
        Customer covered = customer("C", other, leaver);
        person(first, "bn-IN");
        person(first, "hi");
        List<Traits> held = unitOfWork().perform(() -> handOvers().hold(leaver, 10));
        assertThat(held).extracting(Traits::id).containsExactly(first.id(), second.id());
        assertThat(held.getFirst().languages()).containsExactlyInAnyOrder(new Language("bn-IN"), new Language("hi"));
        assertThat(held.getFirst().coverId()).isEqualTo(other);
        assertThat(unitOfWork().perform(() -> handOvers().hold(leaver, 1))).hasSize(1);
        List<CustomerId> all = new ArrayList<>();
        handOvers().each(leaver, traits -> all.add(traits.id()));
        assertThat(all).containsExactly(first.id(), second.id(), covered.id());
        assertThat(handOvers().counts(leaver)).isEqualTo(new HandOvers.Counts(2, 1));
        assertThat(handOvers().owned(Set.of(leaver, other))).isEqualTo(Map.of(leaver, 2L, other, 1L));
    }

    @Test
    default void what_is_moved_has_a_new_version_and_is_counted_to_the_end() {
        EmployeeId leaver = employee("Leaver", true);
        EmployeeId next = employee("Next", true);
        Customer owned = customer("A", leaver, null);
        Customer covered = customer("B", next, leaver);
        HandOver begun = begun(leaver, next);
        assertThat(unitOfWork().perform(() -> handOvers().add(begun))).isTrue();
        Claimed claimed = take(begun.id());
        Given given = new Given(next, Why.LANGUAGE);
        unitOfWork().run(() -> {
            Traits one = handOvers().hold(leaver, 10).getFirst();
            handOvers().move(begun.id(), List.of(new Moved(one, next, null, given)), NOW);
        });
        unitOfWork().run(() -> {
            Traits one = handOvers().hold(leaver, 10).getFirst();
            assertThat(one.id()).isEqualTo(covered.id());
            handOvers().move(begun.id(), List.of(new Moved(one, next, null, null)), NOW);
        });
        assertThat(unitOfWork().perform(() -> handOvers().hold(leaver, 10))).isEmpty();
        Customer now = customers().find(owned.id()).orElseThrow();
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.changedAt()).isEqualTo(NOW);
        assertThat(now.details().ownerId()).isEqualTo(next);
        assertThat(customers().find(covered.id()).orElseThrow().details().coverId())
                .isNull();
        HandOver under = handOvers().find(begun.id()).orElseThrow();
        assertThat(under.to()).containsExactly(new Share(next, false, 7, Map.of(Why.LANGUAGE, 1L), 0));
        assertThat(under.state()).isEqualTo(HandOver.State.RUNNING);
        assertThat(unitOfWork().perform(() -> handOvers().holdOpen(leaver))).contains(under);
        unitOfWork().run(() -> handOvers().end(claimed, NOW));
        HandOver done = handOverViews().find(ALL, begun.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(HandOver.State.DONE);
        assertThat(done.finishedAt()).isEqualTo(NOW);
        assertThat(unitOfWork().perform(() -> handOvers().holdOpen(leaver))).isEmpty();
        assertThat(unitOfWork().perform(() -> handOvers().renew(claimed, Duration.ofSeconds(20))))
                .isFalse();
        assertThat(handOverViews().find(new Scope.Nothing(), begun.id())).isEmpty();
    }

    @Test
    default void an_employee_has_one_hand_over_at_a_time() {
        EmployeeId leaver = employee("Leaver", true);
        EmployeeId next = employee("Next", true);
        HandOver first = begun(leaver, next);
        assertThat(unitOfWork().perform(() -> handOvers().add(first))).isTrue();
        assertThat(unitOfWork().perform(() -> handOvers().add(begun(leaver, next))))
                .isFalse();
        Claimed claimed = take(first.id());
        unitOfWork().run(() -> handOvers().end(claimed, NOW));
        HandOver second = begun(leaver, next);
        assertThat(unitOfWork().perform(() -> handOvers().add(second))).isTrue();
        var listed = handOverViews().list(ALL, leaver, new Page.Wanted(10, "createdAt", true, null));
        assertThat(listed.items()).extracting(HandOver::id).containsExactlyInAnyOrder(first.id(), second.id());
        Claimed last = take(second.id());
        unitOfWork().run(() -> handOvers().end(last, NOW));
    }

    @Test
    default void who_is_with_the_company_is_told_from_who_has_left() {
        EmployeeId here = employee("Here", true);
        EmployeeId gone = employee("Gone", false);
        EmployeeId never = new EmployeeId(UUID.randomUUID());
        assertThat(unitOfWork().perform(() -> employees().holdActive(Set.of(here, gone, never))))
                .containsExactly(here);
    }

    @Test
    default void it_can_be_asked_who_looked_after_a_customer_at_any_instant() {
        EmployeeId first = employee("First", true);
        EmployeeId second = employee("Second", true);
        Customer customer = customer("A", second, null);
        UUID handOver = UUID.randomUUID();
        unitOfWork()
                .run(() -> ownerships()
                        .add(List.of(
                                change(customer.id(), NOW, first, null),
                                change(customer.id(), NOW.plusSeconds(60), second, handOver))));
        var latestFirst = new Page.Wanted(10, "at", true, null);
        assertThat(ownershipViews().list(ALL, customer.id(), null, latestFirst).items())
                .extracting(OwnerChange::ownerId)
                .containsExactly(second, first);
        assertThat(ownershipViews()
                        .list(ALL, customer.id(), NOW.plusSeconds(59), latestFirst)
                        .items())
                .extracting(OwnerChange::ownerId)
                .containsExactly(first);
        assertThat(ownershipViews()
                        .list(ALL, customer.id(), NOW.minus(1, ChronoUnit.MICROS), latestFirst)
                        .items())
                .isEmpty();
        assertThat(ownershipViews()
                        .list(new Scope.Nothing(), customer.id(), null, latestFirst)
                        .items())
                .isEmpty();
        assertThat(ownershipViews().newlyOwned(ALL, handOver, null, 10)).containsExactly(customer.id());
        assertThat(ownershipViews().newlyOwned(ALL, handOver, customer.id(), 10))
                .isEmpty();
    }

    @Test
    default void owners_are_told_of_a_set_once_with_all_of_it() {
        EmployeeId owner = employee("Owner", true);
        UUID set = UUID.randomUUID();
        unitOfWork()
                .run(() -> news().addToSet(
                                "customer.import",
                                set,
                                "job:x",
                                Map.of(owner, new OwnerNews.Part(2, Set.of("name"))),
                                NOW));
        unitOfWork()
                .run(() -> news().addToSet(
                                "customer.import",
                                set,
                                "job:x",
                                Map.of(owner, new OwnerNews.Part(3, Set.of("country", "name"))),
                                NOW.plusSeconds(5)));
        var told = newsViews()
                .list(ALL, owner, new Page.Wanted(10, "at", true, null))
                .items();
        assertThat(told).singleElement().satisfies(item -> {
            assertThat(item.customers()).isEqualTo(5);
            assertThat(item.fields()).containsExactlyInAnyOrder("country", "name");
            assertThat(item.at()).isEqualTo(NOW);
            assertThat(item.reference()).isEqualTo(set);
        });
        Customer customer = customer("A", owner, null);
        var one = new OwnerNewsItem(
                UUID.randomUUID(), owner, customer.id(), null, "customer.change", Set.of(), 1, "job:x", NOW, null);
        unitOfWork().run(() -> news().add(List.of(one)));
        assertThat(newsViews()
                        .list(ALL, owner, new Page.Wanted(10, "at", true, null))
                        .items())
                .contains(one);
        assertThat(news().owners(List.of(customer.id()))).isEqualTo(Map.of(customer.id(), owner));
    }

    @Test
    default void who_owns_nothing_and_who_is_owned_by_nobody_are_listed() {
        EmployeeId cover = employee("Cover", true);
        EmployeeId owner = employee("Owner", true);
        Customer covered = customer("A", owner, cover);
        var industry = SampleCustomers.freshIndustry();
        Customer orphan = SampleCustomers.customer().industry(industry).build();
        unitOfWork().run(() -> customers().add(orphan));
        Customer owned =
                SampleCustomers.customer().industry(industry).owner(owner).build();
        unitOfWork().run(() -> customers().add(owned));
        var byCover = new CustomerViews.Filter(null, null, null, null, cover, false, null);
        var wanted = Page.Wanted.first(10, "name");
        assertThat(views().list(ALL, byCover, wanted).items()).containsExactly(covered);
        var orphans = new CustomerViews.Filter(null, null, null, industry, null, true, null);
        assertThat(views().list(ALL, orphans, wanted).items()).containsExactly(orphan);
    }

    private EmployeeId employee(String name, boolean active) {
        Employee made = SampleCompany.made(SampleCompany.employeeIn(name, null, null, active));
        unitOfWork().run(() -> employees().add(made));
        return made.id();
    }

    private Customer customer(String name, EmployeeId owner, EmployeeId cover) {
        Customer made =
                SampleCustomers.customer().name(name).owner(owner).cover(cover).build();
        unitOfWork().run(() -> customers().add(made));
        return made;
    }

    private void person(Customer of, String language) {
        var made = SamplePeople.person()
                .language(language)
                .memberships(new Membership(of.id(), new Code("contact")))
                .build();
        unitOfWork().run(() -> people().add(made));
    }

    private static HandOver begun(EmployeeId from, EmployeeId to) {
        return new HandOver(
                new HandOverId(UUID.randomUUID()),
                from,
                List.of(new Share(to, false, 7, Map.of(), 0)),
                400,
                new Sharing.Rule(true, false, false),
                to,
                true,
                "job:test",
                1,
                1,
                NOW,
                null,
                null);
    }

    private static OwnerChange change(CustomerId customer, Instant at, EmployeeId owner, UUID reference) {
        return new OwnerChange(
                UUID.randomUUID(), customer, at, owner, null, true, "job:test", OwnerChange.Why.HAND_OVER, reference);
    }

    /** Others may be due, of other tests. */
    private Claimed take(HandOverId wanted) {
        while (true) {
            Claimed taken = unitOfWork()
                    .perform(() -> handOvers().take(UUID.randomUUID(), Duration.ofSeconds(20)))
                    .orElseThrow();
            if (taken.id().equals(wanted)) {
                return taken;
            }
        }
    }
}
