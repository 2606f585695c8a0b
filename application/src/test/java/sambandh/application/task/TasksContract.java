package sambandh.application.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.domain.task.Progress;
import sambandh.domain.task.Proof;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskKind;

/** What every keeper of tasks does, the one in memory and the one in the database. */
public interface TasksContract {
    Scope ALL = new Scope.Company();
    Instant NOW = SampleTasks.MONDAY;
    Set<Task.State> PENDING = Set.of(Task.State.OPEN, Task.State.DEFERRED);

    Tasks tasks();

    TaskViews views();

    UnitOfWork unitOfWork();

    EmployeeId anEmployee();

    DepartmentId aDepartment();

    UUID aCustomer(@Nullable EmployeeId owner);

    void changeOwner(UUID customer, @Nullable EmployeeId owner);

    default Task kept(Task task) {
        assertThat(unitOfWork().perform(() -> tasks().addAll(List.of(task)))).containsExactly(task);
        return task;
    }

    default Task replaced(Task task) {
        unitOfWork().run(() -> tasks().replace(task));
        return task;
    }

    default List<Task> list(TaskViews.Filter filter) {
        return views().list(ALL, filter, Page.Wanted.first(100, "dueAt")).items();
    }

    default List<Task> of(EmployeeId... holders) {
        return list(new TaskViews.Filter(Set.of(holders), null, null, null, PENDING, null));
    }

    @Test
    default void a_task_is_found_again_whole_whatever_becomes_of_it() {
        EmployeeId asha = anEmployee();
        Task asked = kept(SampleTasks.task(aCustomer(null), asha, NOW));
        assertThat(views().find(ALL, asked.id())).contains(asked);
        assertThat(views().find(new Scope.Nothing(), asked.id())).isEmpty();
        Instant later = NOW.plusSeconds(60);
        Task deferred = replaced(asked.defer(later, "छुट्टी", later));
        assertThat(views().find(ALL, asked.id())).contains(deferred);
        Task overdue = replaced(deferred.progress(deferred.progress().overdue(later, later.plusSeconds(5)), later));
        assertThat(views().find(ALL, asked.id())).contains(overdue);
        Task alert = kept(SampleTasks.byHand(TaskKind.ALERT, Task.Place.of(anEmployee(), null, null), later));
        var escalation = new Progress.Escalation(anEmployee(), alert.id(), later);
        Task escalated = replaced(overdue.progress(overdue.progress().escalated(escalation), later));
        assertThat(views().find(ALL, asked.id())).contains(escalated);
        Proof proof = new Proof(new Code("order"), UUID.randomUUID(), NOW);
        Task done = replaced(escalated.progress(escalated.progress().done(proof, "told him", later), later));
        assertThat(unitOfWork().perform(() -> tasks().hold(asked.id()))).contains(done);
        assertThat(unitOfWork().perform(() -> tasks().hold(String.valueOf(asked.key()))))
                .contains(done);
        assertThatThrownBy(() -> replaced(done)).isInstanceOf(LostUpdate.class);
        assertThatThrownBy(() -> tasks().replace(done)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void a_second_with_the_same_key_is_none() {
        Task first = kept(SampleTasks.task(null, anEmployee(), NOW));
        Task second = new Task(
                SampleTasks.task(null, null, NOW).id(),
                1,
                first.key(),
                TaskKind.ALERT,
                first.subject(),
                Map.of(),
                null,
                null,
                first.details(),
                first.place(),
                first.progress(),
                NOW,
                NOW);
        Task third = SampleTasks.task(null, null, NOW);
        assertThat(unitOfWork().perform(() -> tasks().addAll(List.of(second, third))))
                .containsExactly(third);
        assertThat(views().find(ALL, second.id())).isEmpty();
        assertThat(views().find(ALL, first.id())).contains(first);
    }

    @Test
    default void tasks_are_listed_by_their_time_page_by_page_those_of_several_holders_in_one() {
        EmployeeId asha = anEmployee();
        EmployeeId ravi = anEmployee();
        List<Task> made = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Task task = kept(SampleTasks.task(null, i % 2 == 0 ? asha : ravi, NOW.plusSeconds(i / 3)));
            made.add(i % 4 == 0 ? replaced(task.defer(NOW.plusSeconds(i / 3), "x", NOW)) : task);
        }
        kept(SampleTasks.task(null, anEmployee(), NOW));
        for (boolean descending : new boolean[] {false, true}) {
            List<Task> seen = new ArrayList<>();
            Page.@Nullable Position after = null;
            do {
                var filter = new TaskViews.Filter(Set.of(asha, ravi), null, null, null, PENDING, null);
                Page<Task> page = views().list(ALL, filter, new Page.Wanted(2, "dueAt", descending, after, 100));
                assertThat(page.count()).isEqualTo(9);
                seen.addAll(page.items());
                after = page.next();
            } while (after != null);
            assertThat(seen).containsExactlyInAnyOrderElementsOf(made);
            assertThat(seen)
                    .extracting(task -> task.details().dueAt())
                    .isSortedAccordingTo((a, b) -> descending ? b.compareTo(a) : a.compareTo(b));
        }
    }

    @Test
    default void a_list_is_kept_to_customer_department_kind_state_and_time() {
        EmployeeId asha = anEmployee();
        DepartmentId care = aDepartment();
        UUID customer = aCustomer(null);
        Task forCustomer = kept(SampleTasks.task(customer, asha, NOW));
        Task inCare = kept(SampleTasks.byHand(TaskKind.INTERNAL_REQUEST, Task.Place.of(asha, care, null), NOW));
        Task later = kept(SampleTasks.task(null, asha, NOW.plusSeconds(1)));
        Task gone = kept(SampleTasks.task(null, asha, NOW));
        Task withdrawn = replaced(gone.progress(gone.progress().withdrawn("x", NOW), NOW));
        Set<EmployeeId> hers = Set.of(asha);
        assertThat(of(asha)).containsExactlyInAnyOrder(forCustomer, inCare, later);
        assertThat(list(new TaskViews.Filter(Set.of(), customer, null, null, PENDING, null)))
                .containsExactly(forCustomer);
        assertThat(list(new TaskViews.Filter(Set.of(), null, care, null, PENDING, null)))
                .containsExactly(inCare);
        assertThat(list(new TaskViews.Filter(hers, null, null, TaskKind.INTERNAL_REQUEST, PENDING, null)))
                .containsExactly(inCare);
        assertThat(list(new TaskViews.Filter(hers, null, null, null, Set.of(Task.State.WITHDRAWN), null)))
                .containsExactly(withdrawn);
        assertThat(list(new TaskViews.Filter(hers, null, null, null, PENDING, NOW.plusSeconds(1))))
                .containsExactlyInAnyOrder(forCustomer, inCare);
        var none = new TaskViews.Filter(hers, null, null, null, PENDING, null);
        assertThat(views().list(new Scope.Nothing(), none, Page.Wanted.first(9, "dueAt"))
                        .items())
                .isEmpty();
    }

    @Test
    default void what_is_assigned_to_nobody_follows_the_customers_owner() {
        EmployeeId asha = anEmployee();
        EmployeeId ravi = anEmployee();
        UUID customer = aCustomer(asha);
        unitOfWork()
                .run(() -> assertThat(tasks().holdOwners(List.of(customer, UUID.randomUUID())))
                        .isEqualTo(Map.of(customer, Optional.of(asha))));
        Task open = SampleTasks.task(customer, null, NOW);
        Task follows = kept(open.assign(Task.Place.of(null, null, asha), NOW));
        Task stays = kept(SampleTasks.task(customer, asha, NOW));
        Task ended = kept(follows(customer, asha));
        replaced(ended.progress(ended.progress().withdrawn(null, NOW), NOW));
        changeOwner(customer, ravi);
        assertThat(unitOfWork().perform(() -> tasks().customersLeftBehind(100_000)))
                .contains(customer);
        assertThat(unitOfWork().perform(() -> tasks().followOwners(List.of(customer), NOW)))
                .isEqualTo(1);
        assertThat(of(ravi)).extracting(Task::id).containsExactly(follows.id());
        assertThat(of(ravi).getFirst().version()).isEqualTo(follows.version() + 1);
        assertThat(of(asha)).containsExactly(stays);
        assertThat(unitOfWork().perform(() -> tasks().customersLeftBehind(100_000)))
                .doesNotContain(customer);
        changeOwner(customer, null);
        unitOfWork().run(() -> tasks().followOwners(List.of(customer), NOW));
        assertThat(of(ravi)).isEmpty();
    }

    private static Task follows(UUID customer, EmployeeId owner) {
        return SampleTasks.task(customer, null, NOW).assign(Task.Place.of(null, null, owner), NOW);
    }

    @Test
    default void a_leavers_work_goes_to_another_at_once_and_what_follows_an_owner_does_not() {
        EmployeeId asha = anEmployee();
        EmployeeId ravi = anEmployee();
        Task assigned = kept(SampleTasks.task(null, asha, NOW));
        Task follows = kept(follows(aCustomer(asha), asha));
        Task ended = kept(SampleTasks.task(null, asha, NOW));
        replaced(ended.progress(ended.progress().withdrawn(null, NOW), NOW));
        assertThat(unitOfWork().perform(() -> tasks().reassign(asha, ravi, NOW.plusSeconds(1))))
                .isEqualTo(1);
        assertThat(of(ravi)).containsExactly(assigned.assign(Task.Place.of(ravi, null, null), NOW.plusSeconds(1)));
        assertThat(of(asha)).containsExactly(follows);
    }

    @Test
    default void the_words_of_a_customers_tasks_are_forgotten_and_nothing_else() {
        UUID customer = aCustomer(null);
        Task open = kept(SampleTasks.task(customer, null, NOW));
        Task done = kept(SampleTasks.task(customer, null, NOW).defer(NOW, "why", NOW));
        Proof proof = new Proof(Proof.TOLD, null, NOW);
        replaced(done.progress(done.progress().done(proof, "what", NOW), NOW));
        Task other = kept(SampleTasks.task(aCustomer(null), null, NOW));
        unitOfWork().run(() -> tasks().forgetTexts(customer));
        Task forgotten = views().find(ALL, done.id()).orElseThrow();
        assertThat(forgotten.details().text()).isNull();
        assertThat(forgotten.progress().reason()).isNull();
        assertThat(forgotten.progress().told()).isNull();
        assertThat(forgotten.progress().proof()).isEqualTo(proof);
        assertThat(views().find(ALL, open.id()).orElseThrow().details().text()).isNull();
        assertThat(views().find(ALL, other.id())).contains(other);
    }

    @Test
    default void a_task_comes_up_at_its_time_once_and_again_where_it_is_put_back() {
        TaskClock clock = clock();
        // long ago, so that it is due by any clock
        Task late = kept(SampleTasks.task(null, null, Instant.parse("2020-01-01T00:00:00Z")));
        Task never = kept(SampleTasks.task(null, null, Instant.parse("2020-01-01T00:00:00Z")));
        replaced(never.progress(never.progress().withdrawn(null, NOW), NOW));
        Task future = kept(SampleTasks.task(null, null, Instant.parse("2999-01-01T00:00:00Z")));
        TaskClock.Due due = unitOfWork().perform(() -> take(clock)).stream()
                .filter(one -> one.task().equals(late.id()))
                .findFirst()
                .orElseThrow();
        assertThat(unitOfWork().perform(() -> take(clock)))
                .extracting(TaskClock.Due::task)
                .doesNotContain(late.id(), never.id(), future.id());
        unitOfWork().run(() -> clock.renew(List.of(due), Duration.ofMinutes(1)));
        unitOfWork().run(() -> clock.asItSays(due));
        assertThat(unitOfWork().perform(() -> take(clock)))
                .extracting(TaskClock.Due::task)
                .contains(late.id());
        Task put = replaced(late.change(new Task.Details(late.details().dueAt(), "other", null), NOW));
        unitOfWork().run(() -> clock.later(due, Duration.ofHours(1), "late"));
        assertThat(unitOfWork().perform(() -> take(clock)))
                .as("whoever had it has lost it by the change")
                .extracting(TaskClock.Due::task)
                .contains(put.id());
    }

    TaskClock clock();

    private static List<TaskClock.Due> take(TaskClock clock) {
        return clock.take(UUID.randomUUID(), 100_000, Duration.ofHours(1));
    }
}
