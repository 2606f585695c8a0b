package sambandh.persistence.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import sambandh.application.company.Employees;
import sambandh.application.company.SampleCompany;
import sambandh.application.customer.ChangeCustomer;
import sambandh.application.customer.Customers;
import sambandh.application.customer.HandOverPlan;
import sambandh.application.customer.HandOvers;
import sambandh.application.customer.KeepOwnership;
import sambandh.application.customer.OwnerNews;
import sambandh.application.customer.Ownerships;
import sambandh.application.customer.People;
import sambandh.application.customer.PlanHandOver;
import sambandh.application.customer.Portfolio;
import sambandh.application.customer.RunHandOvers;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.customer.StartHandOver;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.HandOver;
import sambandh.domain.customer.HandOverId;
import sambandh.domain.shared.Actor;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

/** Hand-overs on the database: what dies in the middle, and what is edited at the same time. */
class HandOverRunTest {
    private static final int MANY = 2_500;

    private final Db db = TestContext.bean(Db.class);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);
    private final Employees employees = TestContext.bean(Employees.class);
    private final Customers customers = TestContext.bean(Customers.class);
    private final HandOvers handOvers = TestContext.bean(HandOvers.class);
    private final Ownerships ownerships = TestContext.bean(Ownerships.class);
    private final Ids ids = UUID::randomUUID;
    private final Clock clock = TestContext.bean(Clock.class);
    private final Events events = event -> {};
    private final Audit audit = (actor, action, subject, before, after) -> {};
    private final Actor actor = new Actor.Job("test");
    private final PlanHandOver plan = new PlanHandOver(employees, handOvers, ids, clock);
    private final StartHandOver start = new StartHandOver(employees, handOvers, plan, audit, unitOfWork, new Bells());
    private final EmployeeId leaver = employee();
    private final EmployeeId next = employee();

    @Test
    void what_fails_in_the_middle_goes_on_where_it_was_and_nobody_is_lost_or_handed_over_twice() {
        owned(MANY);
        HandOverId id = begun();
        AtomicInteger calls = new AtomicInteger();
        RunHandOvers fails = run((some, from, to) -> {
            if (calls.incrementAndGet() == 2) {
                throw new IllegalStateException("in the middle");
            }
            return some.size();
        });
        assertThatThrownBy(() -> whole(fails, id)).isInstanceOf(IllegalStateException.class);
        HandOver broken = handOvers.find(id).orElseThrow();
        assertThat(broken.moved()).as("the kill came mid-flight").isEqualTo(1_000);
        assertThat(count("owner_id", leaver)).isEqualTo(MANY - 1_000);
        // as if the time until the next attempt were over
        unitOfWork.run(() -> db.write("UPDATE hand_over SET due_at = UTC_TIMESTAMP(6) WHERE id = ?", id.value()));
        whole(run((some, from, to) -> some.size()), id);
        HandOver done = handOvers.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo(HandOver.State.DONE);
        assertThat(done.moved()).isEqualTo(MANY);
        assertThat(count("owner_id", next)).isEqualTo(MANY);
        assertThat(db.list(
                        "SELECT COUNT(*) AS n, COUNT(DISTINCT customer_id) AS d FROM customer_ownership WHERE reference = ?",
                        row -> row.number("n") + " " + row.number("d"),
                        id.value()))
                .containsExactly(MANY + " " + MANY);
    }

    @Test
    void an_edit_made_from_before_the_hand_over_is_stale_and_one_made_before_is_kept() {
        Customer edited = owned(1).getFirst();
        var change = new ChangeCustomer(
                customers,
                TestContext.bean(People.class),
                employees,
                new KeepOwnership(ownerships, events, ids),
                events,
                audit,
                unitOfWork,
                clock);
        Customer.Details renamed =
                SampleCustomers.customer().name("Renamed").owner(leaver).details();
        change.handle(new ChangeCustomer.Command(actor, edited.id(), 1, renamed));
        HandOverId id = begun();
        whole(run((some, from, to) -> some.size()), id);
        Customer now = customers.find(edited.id()).orElseThrow();
        assertThat(now.details().name()).isEqualTo("Renamed");
        assertThat(now.details().ownerId()).isEqualTo(next);
        assertThat(now.version()).isEqualTo(3);
        assertThat(change.handle(new ChangeCustomer.Command(actor, edited.id(), 2, renamed)))
                .isEqualTo(new ChangeCustomer.Outcome.Stale());
    }

    private RunHandOvers run(Portfolio portfolio) {
        return new RunHandOvers(
                handOvers,
                plan,
                employees,
                ownerships,
                TestContext.bean(OwnerNews.class),
                List.of(portfolio),
                events,
                unitOfWork,
                ids,
                clock);
    }

    /** Others may be due, of other tests. */
    private void whole(RunHandOvers run, HandOverId id) {
        while (handOvers.find(id).orElseThrow().finishedAt() == null) {
            assertThat(run.round()).isTrue();
        }
    }

    private HandOverId begun() {
        var started = (StartHandOver.Outcome.Started)
                start.handle(new StartHandOver.Command(actor, leaver, HandOverPlan.to(next)));
        return started.handOver().id();
    }

    private long count(String column, EmployeeId employee) {
        return db.one(
                        "SELECT COUNT(*) AS n FROM customer WHERE " + column + " = ?",
                        row -> row.number("n"),
                        employee.value())
                .orElseThrow();
    }

    private List<Customer> owned(int many) {
        List<Customer> made = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            made.add(SampleCustomers.customer().name("N" + n).owner(leaver).build());
        }
        unitOfWork.run(() -> {
            if (many == 1) {
                made.forEach(customers::add);
            } else {
                db.writeAll(
                        "INSERT INTO customer (id, version, kind, name, sort_name, owner_id, created_at, changed_at)"
                                + " VALUES (?, 1, 'organisation', ?, ?, ?, ?, ?)",
                        made.stream()
                                .map(c -> List.of(
                                        c.id().value(),
                                        c.details().name(),
                                        c.details().name(),
                                        leaver.value(),
                                        c.createdAt(),
                                        c.createdAt()))
                                .toList());
            }
        });
        return made;
    }

    private EmployeeId employee() {
        Employee made = SampleCompany.made(SampleCompany.employeeIn("E", null, null, true));
        unitOfWork.run(() -> employees.add(made));
        return made.id();
    }
}
