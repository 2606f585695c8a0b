package sambandh.application.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.company.ChangeEmployee;
import sambandh.application.company.EmployeeRefusal;
import sambandh.application.company.InMemoryDepartments;
import sambandh.application.company.InMemoryEmployees;
import sambandh.application.company.SampleCompany;
import sambandh.application.shared.Bells;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.shared.TestClock;
import sambandh.domain.company.Department;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.HandOver;
import sambandh.domain.customer.HandedOver;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.OwnerChange;
import sambandh.domain.customer.OwnerNewsItem;
import sambandh.domain.customer.Sharing.Why;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.Language;

class HandOverUseCasesTest {
    private final TestClock clock = new TestClock("2026-03-01T08:00:00Z");
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCustomers customers = new InMemoryCustomers(unitOfWork);
    private final InMemoryPeople people = new InMemoryPeople(unitOfWork);
    private final InMemoryEmployees employees = new InMemoryEmployees(unitOfWork);
    private final InMemoryDepartments departments = new InMemoryDepartments(unitOfWork);
    private final InMemoryHandOvers handOvers = new InMemoryHandOvers(unitOfWork, customers, people);
    private final InMemoryOwnerships ownerships = new InMemoryOwnerships(unitOfWork);
    private final InMemoryOwnerNews news = new InMemoryOwnerNews(unitOfWork, customers, people);
    private final RecordedAudit audit = new RecordedAudit();
    private final RecordedEvents events = new RecordedEvents();
    private final CountedIds ids = new CountedIds();
    private final Actor manager = new Actor.Staff(UUID.randomUUID(), Set.of("manager"));
    private final PlanHandOver plan = new PlanHandOver(employees, handOvers, ids, clock);
    private final StartHandOver start = new StartHandOver(employees, handOvers, plan, audit, unitOfWork, new Bells());
    private final List<String> tasks = new ArrayList<>();
    private final RunHandOvers run = new RunHandOvers(
            handOvers, plan, employees, ownerships, news, List.of(new Tasks()), events, unitOfWork, ids, clock);
    private final ChangeEmployee changeEmployee = new ChangeEmployee(
            employees, departments, List.of(new HandOverOnLeaving(handOvers, plan, start)), audit, unitOfWork, clock);

    /** What another column would have go over too. */
    private final class Tasks implements Portfolio {
        @Override
        public int handOver(Set<CustomerId> some, EmployeeId from, EmployeeId to) {
            tasks.add(some.size() + " to " + name(to));
            return some.size();
        }

        @Override
        public int handOverRest(EmployeeId from, EmployeeId to) {
            tasks.add("rest to " + name(to));
            return 0;
        }
    }

    @Test
    void a_preview_tells_what_the_hand_over_then_does() {
        DepartmentId care = department();
        Employee boss = employee("Boss", care, null, null, null, null);
        Employee leaver = employee("Leaver", care, boss.id(), null, null, null);
        Employee bengali = employee("Bengali", care, boss.id(), "bn", "tea", 2);
        Employee nepali = employee("Nepali", care, boss.id(), "ne", "steel", null);
        for (int n = 0; n < 4; n++) {
            person(customer("B" + n, "tea", leaver.id(), null), "bn-IN");
            person(customer("N" + n, "books", leaver.id(), null), "ne");
        }
        customer("C", "tea", bengali.id(), leaver.id());
        var shared = new HandOverPlan(null, List.of(bengali.id(), nepali.id()), null, true, true, boss.id(), true);
        HandOver seen = plan.preview(manager, leaver, shared);
        assertThat(handOvers.find(seen.id())).isEmpty();
        assertThat(seen.owned()).isEqualTo(8);
        assertThat(seen.covered()).isEqualTo(1);
        assertThat(share(seen, bengali).customers()).containsOnlyKeys(Why.LANGUAGE_AND_INDUSTRY);
        assertThat(share(seen, bengali).owned()).as("one owned already").isEqualTo(1);
        assertThat(share(seen, nepali).customers())
                .containsEntry(Why.LANGUAGE, 4L)
                .containsEntry(Why.FEWEST, 3L);
        assertThat(share(seen, nepali).covers()).isEqualTo(1);
        HandOver done = done(leaver, shared);
        assertThat(done.to()).isEqualTo(seen.to());
        assertThat(handOvers.counts(leaver.id()).none()).isTrue();
        assertThat(events.all())
                .containsExactly(new HandedOver(done.id().value(), leaver.id().value(), 8, true, clock.instant()));
        assertThat(ownerships.all()).filteredOn(OwnerChange::newOwner).hasSize(8);
        assertThat(ownerships.all())
                .allMatch(change -> change.by().equals(manager.reference())
                        && change.why() == OwnerChange.Why.HAND_OVER
                        && done.id().value().equals(change.reference()));
        assertThat(news.all())
                .extracting(item -> name(item.ownerId()) + " " + item.customers())
                .containsExactlyInAnyOrder("Bengali 1", "Nepali 7");
        assertThat(tasks).containsExactlyInAnyOrder("1 to Bengali", "7 to Nepali", "1 to Nepali", "rest to Boss");
        assertThat(audit.all()).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("employee.hand-over");
            assertThat(entry.subject()).isEqualTo(leaver.id().value());
        });
    }

    @Test
    void what_is_more_than_all_may_own_goes_to_the_manager() {
        DepartmentId care = department();
        Employee boss = employee("Boss", null, null, null, null, null);
        Employee leaver = employee("Leaver", care, boss.id(), null, null, null);
        employee("One", care, null, null, null, 1);
        employee("Two", care, null, null, null, 1);
        for (int n = 0; n < 5; n++) {
            customer("A" + n, "tea", leaver.id(), null);
        }
        HandOver done = done(leaver, new HandOverPlan(null, List.of(), null, true, true, null, false));
        assertThat(share(done, boss).customers()).containsOnlyKeys(Why.REST).containsEntry(Why.REST, 3L);
        assertThat(done.tellCustomers()).isFalse();
    }

    @Test
    void one_successor_gets_all_and_covers_nobody_they_own() {
        Employee leaver = employee("Leaver", null, null, null, null, null);
        Employee next = employee("Next", null, null, null, null, 1);
        Customer both = customer("A", "tea", leaver.id(), next.id());
        Customer other = customer("B", "tea", leaver.id(), null);
        Customer covered = customer("C", "tea", next.id(), leaver.id());
        HandOver done = done(leaver, HandOverPlan.to(next.id()));
        assertThat(share(done, next).customers()).containsOnlyKeys(Why.ONE).containsEntry(Why.ONE, 2L);
        assertThat(List.of(both, other, covered)).allSatisfy(customer -> {
            Customer now = customers.find(customer.id()).orElseThrow();
            assertThat(now.details().ownerId()).isEqualTo(next.id());
            assertThat(now.details().coverId()).isNull();
            assertThat(now.version()).isEqualTo(2);
        });
    }

    @Test
    void all_that_is_wrong_with_a_plan_is_told_at_once() {
        Employee leaver = employee("Leaver", null, null, null, null, null);
        Employee gone = gone("Gone");
        var wrong = new HandOverPlan(
                null,
                List.of(gone.id(), leaver.id(), new EmployeeId(UUID.randomUUID())),
                null,
                true,
                true,
                gone.id(),
                true);
        assertThatThrownBy(() -> start.handle(new StartHandOver.Command(manager, leaver.id(), wrong)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        faults -> assertThat(faults.faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly(
                                        "/among/0 inactive_employee",
                                        "/among/1 is_the_leaver",
                                        "/among/2 unknown_employee",
                                        "/restTo inactive_employee"));
        var nobody = new HandOverPlan(null, List.of(), null, true, true, null, true);
        assertThatThrownBy(() -> plan.preview(manager, leaver, nobody)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void who_leaves_hands_over_to_the_first_above_who_is_still_there() {
        Employee boss = employee("Boss", null, null, null, null, null);
        Employee gone = employee("Gone", null, boss.id(), null, null, null);
        left(gone);
        Employee leaver = employee("Leaver", null, gone.id(), null, null, null);
        Customer customer = customer("A", "tea", leaver.id(), null);
        assertThat(left(leaver)).isInstanceOf(ChangeEmployee.Outcome.Changed.class);
        assertThat(run.round()).isTrue();
        assertThat(customers.find(customer.id()).orElseThrow().details().ownerId())
                .isEqualTo(boss.id());
        assertThat(run.round()).isFalse();
    }

    @Test
    void who_has_nobody_above_cannot_leave_their_customers_behind() {
        Employee leaver = employee("Leaver", null, null, null, null, null);
        Employee next = employee("Next", null, null, null, null, null);
        customer("A", "tea", leaver.id(), null);
        assertThat(left(leaver)).isEqualTo(new ChangeEmployee.Outcome.Refused(new EmployeeRefusal.NobodyTakesOver()));
        assertThat(employees.find(leaver.id()).orElseThrow().details().active()).isTrue();
        start.handle(new StartHandOver.Command(manager, leaver.id(), HandOverPlan.to(next.id())));
        assertThat(left(leaver)).as("with a hand-over").isInstanceOf(ChangeEmployee.Outcome.Changed.class);
        assertThat(run.round()).isTrue();
        assertThat(handOvers.counts(leaver.id()).none()).isTrue();
    }

    @Test
    void a_successor_who_leaves_meanwhile_gets_nothing() {
        Employee boss = employee("Boss", null, null, null, null, null);
        Employee leaver = employee("Leaver", null, boss.id(), null, null, null);
        Employee next = employee("Next", null, null, null, null, null);
        Customer customer = customer("A", "tea", leaver.id(), null);
        start.handle(new StartHandOver.Command(manager, leaver.id(), HandOverPlan.to(next.id())));
        left(next);
        run.round();
        assertThat(customers.find(customer.id()).orElseThrow().details().ownerId())
                .isEqualTo(boss.id());
    }

    @Test
    void where_nobody_is_left_it_waits_and_the_customer_stays_where_it_is() {
        Employee leaver = employee("Leaver", null, null, null, null, null);
        Employee next = employee("Next", null, null, null, null, null);
        Customer customer = customer("A", "tea", leaver.id(), null);
        var started = (StartHandOver.Outcome.Started)
                start.handle(new StartHandOver.Command(manager, leaver.id(), HandOverPlan.to(next.id())));
        assertThat(start.handle(new StartHandOver.Command(manager, leaver.id(), HandOverPlan.to(next.id()))))
                .isEqualTo(new StartHandOver.Outcome.UnderWay());
        left(next);
        run.round();
        HandOver waits = handOvers.find(started.handOver().id()).orElseThrow();
        assertThat(waits.state()).isEqualTo(HandOver.State.WAITING);
        assertThat(waits.problem()).isEqualTo("nobody_takes_over");
        assertThat(customers.find(customer.id())).contains(customer);
    }

    @Test
    void an_owner_hears_of_what_others_change_by_the_names_of_fields_and_not_of_their_own() {
        UUID user = UUID.randomUUID();
        Employee owner = employee("Owner", null, null, null, null, null);
        news.user(user, owner.id());
        Customer customer = customer("A", "tea", owner.id(), null);
        person(customer, "ne");
        var told = new TellOwners(news, ids, clock);
        var before = CustomerAudit.fields(customer.details());
        var after = CustomerAudit.fields(SampleCustomers.customer()
                .name("Somebody")
                .country("NP")
                .industry(new Code("tea"))
                .owner(owner.id())
                .details());
        var self = new Actor.Staff(user, Set.of("agent"));
        var person = people.ofCustomer(customer.id(), 1).getFirst();
        unitOfWork.run(() -> {
            told.recorded(self, "customer.change", customer.id().value(), before, after);
            told.recorded(manager, "employee.change", owner.id().value(), before, after);
            told.recorded(manager, "customer.change", customer.id().value(), before, after);
            told.recorded(
                    manager,
                    "person.opt-out",
                    person.id().value(),
                    Map.of("optOuts", List.of()),
                    Map.of("optOuts", List.of("thanks")));
        });
        assertThat(news.all())
                .extracting(OwnerNewsItem::what, item -> new HashSet<>(item.fields()), OwnerNewsItem::personId)
                .containsExactly(
                        tuple("customer.change", Set.of("country", "name"), null),
                        tuple("person.opt-out", Set.of("optOuts"), person.id()));
        assertThat(news.all()).extracting(OwnerNewsItem::by).containsOnly(manager.reference());
    }

    private HandOver done(Employee leaver, HandOverPlan wanted) {
        var started =
                (StartHandOver.Outcome.Started) start.handle(new StartHandOver.Command(manager, leaver.id(), wanted));
        assertThat(run.round()).isTrue();
        return handOvers.find(started.handOver().id()).orElseThrow();
    }

    private static HandOver.Share share(HandOver of, Employee who) {
        return of.to().stream()
                .filter(share -> share.to().equals(who.id()))
                .findFirst()
                .orElseThrow();
    }

    private ChangeEmployee.Outcome left(Employee who) {
        Employee.Details d = who.details();
        var details = new Employee.Details(
                d.name(),
                d.email(),
                d.phone(),
                d.departmentId(),
                d.managerId(),
                false,
                d.languages(),
                d.industries(),
                d.capacity(),
                d.externalIds());
        return changeEmployee.handle(new ChangeEmployee.Command(manager, who.id(), 1, details));
    }

    private DepartmentId department() {
        Department made = SampleCompany.department("Care");
        unitOfWork.run(() -> departments.add(made));
        return made.id();
    }

    private Employee gone(String name) {
        Employee made = SampleCompany.made(SampleCompany.employeeIn(name, null, null, false));
        unitOfWork.run(() -> employees.add(made));
        return made;
    }

    private Employee employee(
            String name,
            @Nullable DepartmentId department,
            @Nullable EmployeeId above,
            @Nullable String language,
            @Nullable String industry,
            @Nullable Integer capacity) {
        Employee made = SampleCompany.made(new Employee.Details(
                name,
                null,
                null,
                department,
                above,
                true,
                language == null ? Set.of() : Set.of(new Language(language)),
                industry == null ? Set.of() : Set.of(new Code(industry)),
                capacity,
                Set.of()));
        unitOfWork.run(() -> employees.add(made));
        return made;
    }

    private Customer customer(String name, String industry, EmployeeId owner, @Nullable EmployeeId cover) {
        Customer made = SampleCustomers.customer()
                .name(name)
                .industry(new Code(industry))
                .owner(owner)
                .cover(cover)
                .build();
        unitOfWork.run(() -> customers.add(made));
        return made;
    }

    private void person(Customer of, String language) {
        var made = SamplePeople.person()
                .language(language)
                .memberships(new Membership(of.id(), new Code("contact")))
                .build();
        unitOfWork.run(() -> people.add(made));
    }

    private String name(EmployeeId id) {
        return employees.find(id).orElseThrow().details().name();
    }
}
