package sambandh.application.interaction;

import sambandh.application.shared.Reaction;
import sambandh.application.task.TaskViews;
import sambandh.domain.interaction.NoteId;
import sambandh.domain.shared.Scope;
import sambandh.domain.task.TaskId;
import sambandh.domain.task.TaskWithdrawn;

/** A promise need not be kept once somebody has withdrawn its task. */
public final class NotePromiseWithdrawn implements Reaction<TaskWithdrawn> {
    private final TaskViews tasks;
    private final Notes notes;

    public NotePromiseWithdrawn(TaskViews tasks, Notes notes) {
        this.tasks = tasks;
        this.notes = notes;
    }

    @Override
    public String name() {
        return "interaction.promise-withdrawn";
    }

    @Override
    public Class<TaskWithdrawn> event() {
        return TaskWithdrawn.class;
    }

    @Override
    public void react(TaskWithdrawn withdrawn) {
        tasks.find(new Scope.Company(), new TaskId(withdrawn.taskId()))
                .filter(it -> it.subject().equals(WriteNote.PROMISE))
                .map(it -> it.reference())
                .ifPresent(note -> notes.withdraw(new NoteId(note), withdrawn.occurredAt()));
    }
}
