package sambandh.application.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.interaction.NoteViews.PromiseState;
import sambandh.application.letter.InMemoryLetters;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.task.CompleteTask;
import sambandh.application.task.TaskDesk;
import sambandh.application.task.TaskOutcome;
import sambandh.application.task.TaskRefusal;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.Note;
import sambandh.domain.interaction.NoteId;
import sambandh.domain.interaction.Promise;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.domain.task.NewTask;
import sambandh.domain.task.Proof;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskDone;
import sambandh.domain.task.TaskKind;
import sambandh.domain.task.TaskWithdrawn;

/** What becomes of a promise as its task goes on; tasks and touchpoints over fakes. */
class NotePromiseTest {
    private static final Actor AGENT = new Actor.Staff(UUID.randomUUID(), Set.of("agent"));

    private final InMemoryUnitOfWork logging = new InMemoryUnitOfWork();
    private final InMemoryInteractions interactions = new InMemoryInteractions(logging);
    private final TaskDesk desk = new TaskDesk(List.of(new InteractionProof(interactions)));
    private final InMemoryNotes notes =
            new InMemoryNotes(new InMemoryLetters(desk.unitOfWork, Clock.systemUTC()), desk.unitOfWork);
    private final CustomerId customer = new CustomerId(desk.customerOf(desk.asha));
    private final Note note = promised();

    private Note promised() {
        LocalDate on = LocalDate.parse("2026-03-20");
        Promise promise = new Promise(on, Instant.parse("2026-03-20T18:00:00Z"), ZoneId.of("UTC"), "P18D");
        Note made = new Note(
                new NoteId(UUID.randomUUID()),
                customer,
                desk.asha,
                "I will call again.",
                null,
                null,
                promise,
                desk.clock.instant(),
                AGENT.reference());
        desk.unitOfWork.run(() -> {
            notes.add(made);
            desk.list.ask(new NewTask(
                    WriteNote.taskKey(made.id()),
                    TaskKind.PROMISE,
                    WriteNote.PROMISE,
                    Map.of(),
                    customer.value(),
                    null,
                    null,
                    promise.dueAt(),
                    made.text(),
                    made.id().value()));
        });
        return made;
    }

    private TaskOutcome completed(Code proof, UUID reference) {
        Task task = desk.tasks.all().getFirst();
        return desk.complete.handle(new CompleteTask.Command(AGENT, task.id(), task.version(), proof, reference, null));
    }

    private NoteViews.Keeping keeping() {
        desk.events
                .all()
                .forEach(event -> desk.unitOfWork.run(() -> {
                    switch (event) {
                        case TaskDone done -> new NotePromiseKept(desk.tasks, notes).react(done);
                        case TaskWithdrawn withdrawn -> new NotePromiseWithdrawn(desk.tasks, notes).react(withdrawn);
                        default -> {}
                    }
                }));
        return notes.find(new Scope.Company(), note.id(), desk.clock.instant())
                .orElseThrow()
                .keeping();
    }

    private Interaction called(CustomerId whom) {
        Interaction call = SampleInteractions.with(whom).build();
        logging.run(() -> interactions.add(call));
        return call;
    }

    @Test
    void a_promise_is_kept_once_its_task_is_done_with_a_call_as_proof() {
        Interaction call = called(customer);
        assertThat(completed(FollowUntilSpoken.INTERACTION, call.id().value())).isInstanceOf(TaskOutcome.Kept.class);
        assertThat(keeping().state()).isEqualTo(PromiseState.KEPT);
        assertThat(keeping().keptAt()).isNotNull();
    }

    @Test
    void a_call_with_another_customer_or_none_at_all_proves_nothing() {
        Interaction other = called(new CustomerId(UUID.randomUUID()));
        assertThat(completed(FollowUntilSpoken.INTERACTION, other.id().value()))
                .isEqualTo(new TaskOutcome.Refused(TaskRefusal.PROOF_UNKNOWN));
        assertThat(completed(FollowUntilSpoken.INTERACTION, UUID.randomUUID()))
                .isEqualTo(new TaskOutcome.Refused(TaskRefusal.PROOF_UNKNOWN));
        assertThat(keeping().state()).isEqualTo(PromiseState.OPEN);
    }

    @Test
    void it_need_not_be_kept_once_its_task_is_withdrawn() {
        desk.unitOfWork.run(() -> desk.list.withdraw(WriteNote.taskKey(note.id())));
        assertThat(keeping()).isEqualTo(new NoteViews.Keeping(PromiseState.WITHDRAWN, null));
    }

    @Test
    void other_tasks_say_nothing_of_promises() {
        desk.unitOfWork.run(() -> {
            desk.list.ask(new NewTask(
                    "other",
                    TaskKind.CALL,
                    new Code("cadence.step"),
                    Map.of(),
                    customer.value(),
                    null,
                    null,
                    desk.clock.instant(),
                    null,
                    note.id().value()));
            desk.list.close("other", new Proof(Proof.TOLD, null, desk.clock.instant()));
        });
        assertThat(keeping().state()).isEqualTo(PromiseState.OPEN);
    }
}
