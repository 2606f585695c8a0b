package sambandh.application.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.company.SampleCompany;
import sambandh.domain.company.Department;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.task.NewTask;
import sambandh.domain.task.Proof;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskAsked;
import sambandh.domain.task.TaskDone;
import sambandh.domain.task.TaskKind;
import sambandh.domain.timeline.TimelineEntry;

class TaskUseCasesTest {
    private static final Actor ASHA = new Actor.Staff(UUID.randomUUID(), Set.of("agent"));
    private static final UUID ORDER = UUID.randomUUID();
    private static final Instant ORDERED = Instant.parse("2026-03-01T10:00:00Z");

    private final UUID[] orderer = new UUID[1];
    private final TaskDesk desk = new TaskDesk(List.of(new ProofCheck() {
        @Override
        public Code kind() {
            return new Code("order");
        }

        @Override
        public Optional<Instant> happened(UUID reference, @Nullable UUID customerId) {
            return reference.equals(ORDER) && orderer[0].equals(customerId) ? Optional.of(ORDERED) : Optional.empty();
        }
    }));
    private final UUID customer = desk.customerOf(desk.asha);
    private final Instant tomorrow = desk.clock.instant().plus(Duration.ofDays(1));

    TaskUseCasesTest() {
        orderer[0] = customer;
    }

    private Task asked(@Nullable UUID of, @Nullable EmployeeId assignee) {
        Task.Details details = new Task.Details(tomorrow, "Call about the tea", null);
        return kept(desk.ask.handle(new AskByHand.Command(ASHA, TaskKind.CALL, details, of, assignee, null)));
    }

    private static Task kept(TaskOutcome outcome) {
        assertThat(outcome).isInstanceOf(TaskOutcome.Kept.class);
        return ((TaskOutcome.Kept) outcome).task();
    }

    private static TaskOutcome no(TaskRefusal why) {
        return new TaskOutcome.Refused(why);
    }

    @Test
    void what_is_asked_for_a_customer_is_the_owners_work_unless_somebody_is_named() {
        assertThat(asked(customer, null).place().holder()).isEqualTo(desk.asha);
        assertThat(asked(customer, desk.ravi).place().holder()).isEqualTo(desk.ravi);
        assertThat(desk.events.all()).hasSize(2).allMatch(TaskAsked.class::isInstance);
        assertThat(desk.audit.all()).extracting(e -> e.action()).containsExactly("task.create", "task.create");
        assertThat(desk.audit.all().toString() + desk.events.all()).doesNotContain("tea");
    }

    @Test
    void nobody_unknown_and_nobody_who_has_left_gets_work() {
        EmployeeId left = SampleCompany.made(SampleCompany.employeeIn("L", null, null, false))
                .id();
        desk.unitOfWork.run(() -> desk.employees.add(new sambandh.domain.company.Employee(
                left,
                1,
                SampleCompany.employeeIn("L", null, null, false),
                SampleCompany.FOUNDED,
                SampleCompany.FOUNDED)));
        Task.Details details = new Task.Details(tomorrow, null, null);
        for (var command : List.of(
                new AskByHand.Command(ASHA, TaskKind.CALL, details, UUID.randomUUID(), null, null),
                new AskByHand.Command(ASHA, TaskKind.CALL, details, null, new EmployeeId(UUID.randomUUID()), null),
                new AskByHand.Command(ASHA, TaskKind.CALL, details, null, left, null))) {
            assertThat(desk.ask.handle(command)).isInstanceOf(TaskOutcome.Refused.class);
        }
        assertThat(desk.tasks.all()).isEmpty();
    }

    @Test
    void a_column_asks_once_closes_and_withdraws_by_its_key() {
        NewTask wanted = SampleTasks.wanted(customer, null, tomorrow);
        desk.unitOfWork.run(() -> {
            desk.list.ask(wanted);
            desk.list.ask(wanted);
        });
        assertThat(desk.tasks.all())
                .singleElement()
                .matches(t -> desk.asha.equals(t.place().holder()));
        Proof proof = new Proof(new Code("interaction"), UUID.randomUUID(), ORDERED);
        desk.unitOfWork.run(() -> {
            desk.list.close(wanted.key(), proof);
            desk.list.close(wanted.key(), proof);
            desk.list.withdraw(wanted.key());
            desk.list.withdraw("none");
            desk.list.ask(wanted);
        });
        assertThat(desk.tasks.all()).singleElement().matches(t -> t.progress().state() == Task.State.DONE);
        assertThat(desk.events.all()).filteredOn(TaskDone.class::isInstance).hasSize(1);
        assertThat(desk.timeline.all()).extracting(TimelineEntry::at).containsExactly(ORDERED);
    }

    @Test
    void it_is_done_by_what_somebody_says() {
        Task task = asked(customer, null);
        Task done = kept(desk.complete.handle(
                new CompleteTask.Command(ASHA, task.id(), null, Proof.TOLD, null, "He is content")));
        assertThat(done.progress().told()).isEqualTo("He is content");
        assertThat(desk.timeline.all())
                .extracting(TimelineEntry::params)
                .containsExactly(Map.of("kind", "call", "proof", "told"));
        assertThat(desk.complete.handle(new CompleteTask.Command(ASHA, task.id(), null, Proof.TOLD, null, "again")))
                .isEqualTo(no(TaskRefusal.ENDED));
    }

    @Test
    void proof_must_be_there_and_of_the_same_customer_and_of_a_kind_that_is_kept() {
        Task task = asked(customer, null);
        Task other = asked(desk.customerOf(null), desk.asha);
        Code order = new Code("order");
        assertThat(desk.complete.handle(new CompleteTask.Command(ASHA, task.id(), null, order, customer, null)))
                .isEqualTo(no(TaskRefusal.PROOF_UNKNOWN));
        assertThat(desk.complete.handle(new CompleteTask.Command(ASHA, task.id(), null, order, null, null)))
                .isEqualTo(no(TaskRefusal.PROOF_UNKNOWN));
        assertThat(desk.complete.handle(new CompleteTask.Command(ASHA, other.id(), null, order, ORDER, null)))
                .isEqualTo(no(TaskRefusal.PROOF_UNKNOWN));
        assertThat(desk.complete.handle(
                        new CompleteTask.Command(ASHA, task.id(), null, new Code("dream"), ORDER, null)))
                .isEqualTo(no(TaskRefusal.PROOF_KIND_UNKNOWN));
        assertThat(desk.timeline.all()).isEmpty();
        Task done = kept(desk.complete.handle(new CompleteTask.Command(ASHA, task.id(), null, order, ORDER, null)));
        assertThat(done.progress().proof()).isEqualTo(new Proof(order, ORDER, ORDERED));
    }

    @Test
    void it_is_put_off_to_a_later_time_for_a_reason_only() {
        Task task = asked(customer, null);
        Instant later = tomorrow.plus(Duration.ofDays(1));
        Task.Details moved = new Task.Details(later, null, null);
        assertThat(desk.change.change(ASHA, task.id(), 1, moved)).isEqualTo(no(TaskRefusal.NEEDS_DEFERRAL));
        assertThat(desk.change.defer(ASHA, task.id(), 1L, tomorrow, "x")).isEqualTo(no(TaskRefusal.NOT_LATER));
        Task deferred = kept(desk.change.defer(ASHA, task.id(), 1L, later, "He is at a wedding"));
        assertThat(deferred.progress().state()).isEqualTo(Task.State.DEFERRED);
        assertThat(deferred.details().dueAt()).isEqualTo(later);
        assertThat(desk.change.defer(ASHA, task.id(), 1L, later.plusSeconds(9), "x"))
                .isEqualTo(no(TaskRefusal.STALE));
        Task sooner = kept(desk.change.change(ASHA, task.id(), 2, new Task.Details(tomorrow, "New", 5)));
        assertThat(sooner.progress().lookAt()).isEqualTo(tomorrow);
    }

    @Test
    void a_departments_task_is_taken_by_one() {
        Department care = SampleCompany.department("Care");
        desk.unitOfWork.run(() -> desk.departments.add(care));
        Task.Details details = new Task.Details(tomorrow, null, null);
        Task task = kept(desk.ask.handle(
                new AskByHand.Command(ASHA, TaskKind.INTERNAL_REQUEST, details, null, null, care.id())));
        assertThat(task.place().holder()).isNull();
        Task taken = kept(desk.change.assign(ASHA, task.id(), null, desk.ravi, null, true));
        assertThat(taken.place()).isEqualTo(new Task.Place(desk.ravi, care.id(), desk.ravi));
        assertThat(desk.change.assign(ASHA, task.id(), null, desk.asha, null, true))
                .isEqualTo(no(TaskRefusal.TAKEN));
        assertThat(kept(desk.change.assign(ASHA, task.id(), null, desk.asha, care.id(), false))
                        .place()
                        .holder())
                .isEqualTo(desk.asha);
    }

    @Test
    void what_is_given_back_is_the_owners_again() {
        Task task = asked(customer, desk.ravi);
        assertThat(kept(desk.change.assign(ASHA, task.id(), null, null, null, false))
                        .place()
                        .holder())
                .isEqualTo(desk.asha);
    }

    @Test
    void it_is_withdrawn_for_a_reason_and_then_nothing_more_becomes_of_it() {
        Task task = asked(customer, null);
        kept(desk.change.withdraw(ASHA, task.id(), null, "Moved away"));
        assertThat(desk.change.withdraw(ASHA, task.id(), null, "x")).isEqualTo(no(TaskRefusal.ENDED));
        assertThat(desk.escalate.handle(ASHA, task.id(), null)).isEqualTo(no(TaskRefusal.ENDED));
        assertThat(desk.audit.all()).extracting(e -> e.action()).containsExactly("task.create", "task.withdraw");
    }
}
