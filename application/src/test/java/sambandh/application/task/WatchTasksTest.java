package sambandh.application.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Event;
import sambandh.domain.task.NewTask;
import sambandh.domain.task.Proof;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskEscalated;
import sambandh.domain.task.TaskKind;
import sambandh.domain.task.TaskOverdue;

class WatchTasksTest {
    private static final Actor ASHA = new Actor.Staff(UUID.randomUUID(), Set.of("agent"));

    private final TaskDesk desk = new TaskDesk(List.of());
    private final UUID customer = desk.customerOf(desk.asha);
    private final Instant friday = Instant.parse("2026-03-06T09:30:00Z");

    private NewTask asked() {
        NewTask wanted = new NewTask(
                "k:" + UUID.randomUUID(),
                TaskKind.CALL,
                new sambandh.domain.shared.Code("cadence.check_in"),
                java.util.Map.of(),
                customer,
                null,
                null,
                friday,
                null,
                null);
        desk.unitOfWork.run(() -> desk.list.ask(wanted));
        return wanted;
    }

    private Task task(NewTask wanted) {
        return desk.unitOfWork.perform(() -> desk.tasks.hold(wanted.key())).orElseThrow();
    }

    private List<Task> alerts() {
        return desk.tasks.all().stream().filter(t -> t.kind() == TaskKind.ALERT).toList();
    }

    /** All that is due until that instant happens, an hour at a time. */
    private void until(String instant) {
        while (desk.clock.instant().isBefore(Instant.parse(instant))) {
            desk.clock.advance(Duration.ofMinutes(30));
            while (desk.watch.round()) {
                // goes on
            }
        }
    }

    private <E extends Event> List<E> told(Class<E> type) {
        return desk.events.all().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void whoever_holds_it_is_told_at_its_time_and_the_manager_two_working_days_later_each_once() {
        NewTask wanted = asked();
        until("2026-03-06T09:00:00Z");
        assertThat(told(TaskOverdue.class)).isEmpty();
        until("2026-03-10T09:00:00Z");
        assertThat(told(TaskOverdue.class))
                .singleElement()
                .matches(e -> desk.asha.value().equals(e.actingId()));
        assertThat(told(TaskEscalated.class)).isEmpty();
        until("2026-03-10T10:00:00Z");
        assertThat(told(TaskEscalated.class))
                .singleElement()
                .matches(e -> e.managerId().equals(desk.boss.value()));
        assertThat(alerts())
                .singleElement()
                .matches(t -> desk.boss.equals(t.place().holder()));
        assertThat(task(wanted).progress().overdueAt()).isEqualTo(friday);
        until("2026-03-30T10:00:00Z");
        assertThat(told(TaskEscalated.class)).hasSize(1);
        assertThat(told(TaskOverdue.class))
                .as("the manager's own alert became overdue too")
                .hasSize(2);
    }

    @Test
    void done_in_time_nobody_is_told() {
        NewTask wanted = asked();
        desk.unitOfWork.run(() -> desk.list.close(wanted.key(), new Proof(Proof.TOLD, null, friday)));
        until("2026-03-30T10:00:00Z");
        assertThat(told(TaskOverdue.class)).isEmpty();
    }

    @Test
    void when_it_is_done_at_last_the_manager_need_not_care() {
        NewTask wanted = asked();
        until("2026-03-10T10:00:00Z");
        desk.unitOfWork.run(() -> desk.list.close(wanted.key(), new Proof(Proof.TOLD, null, friday)));
        assertThat(alerts()).singleElement().matches(t -> t.progress().state() == Task.State.WITHDRAWN);
    }

    @Test
    void put_off_its_time_begins_anew() {
        NewTask wanted = asked();
        until("2026-03-10T10:00:00Z");
        desk.change.defer(ASHA, task(wanted).id(), null, Instant.parse("2026-03-13T09:30:00Z"), "He asked for it");
        assertThat(task(wanted).progress().escalation()).isNull();
        assertThat(alerts()).allMatch(t -> !t.isPending());
        until("2026-03-17T10:00:00Z");
        assertThat(told(TaskEscalated.class)).hasSize(2);
        assertThat(alerts()).filteredOn(Task::isPending).hasSize(1);
    }

    @Test
    void away_the_stand_in_is_told_and_the_managers_stand_in_after_the_patience() {
        EmployeeId deputy = desk.employee(null);
        LocalDate day = LocalDate.parse("2026-03-01");
        desk.absences.away(desk.asha, day, day.plusDays(60), desk.ravi);
        desk.absences.away(desk.boss, day, day.plusDays(60), deputy);
        asked();
        until("2026-03-10T10:00:00Z");
        assertThat(told(TaskOverdue.class))
                .singleElement()
                .matches(e -> desk.ravi.value().equals(e.actingId()));
        assertThat(told(TaskEscalated.class))
                .singleElement()
                .matches(e ->
                        e.managerId().equals(desk.boss.value()) && e.actingId().equals(deputy.value()));
    }

    @Test
    void where_the_manager_does_it_already_the_one_above_is_told() {
        EmployeeId top = desk.employee(null);
        EmployeeId lead = desk.employee(top);
        EmployeeId mina = desk.employee(lead);
        LocalDate day = LocalDate.parse("2026-03-01");
        desk.absences.away(mina, day, day.plusDays(60), lead);
        desk.tasks.withCustomer(customer, mina);
        asked();
        until("2026-03-10T10:00:00Z");
        assertThat(told(TaskEscalated.class))
                .singleElement()
                .matches(e -> e.managerId().equals(top.value()));
    }

    @Test
    void with_nobody_above_it_ends_with_the_first_and_by_hand_it_is_refused() {
        desk.tasks.withCustomer(customer, desk.boss);
        NewTask wanted = asked();
        assertThat(desk.escalate.handle(ASHA, task(wanted).id(), null))
                .isEqualTo(new TaskOutcome.Refused(TaskRefusal.NO_MANAGER));
        until("2026-03-30T10:00:00Z");
        assertThat(told(TaskOverdue.class)).hasSize(1);
        assertThat(told(TaskEscalated.class)).isEmpty();
        assertThat(task(wanted).progress().lookAt()).isNull();
    }

    @Test
    void escalated_by_hand_before_its_time_it_is_told_to_be_late_all_the_same() {
        NewTask wanted = asked();
        assertThat(desk.escalate.handle(ASHA, task(wanted).id(), null)).isInstanceOf(TaskOutcome.Kept.class);
        assertThat(desk.escalate.handle(ASHA, task(wanted).id(), null))
                .isEqualTo(new TaskOutcome.Refused(TaskRefusal.ESCALATED));
        Task alert = alerts().getFirst();
        desk.unitOfWork.run(() -> desk.list.close(String.valueOf(alert.key()), new Proof(Proof.TOLD, null, friday)));
        until("2026-03-30T10:00:00Z");
        assertThat(told(TaskOverdue.class)).hasSize(1);
        assertThat(told(TaskEscalated.class)).hasSize(1);
    }
}
