package sambandh.application.interaction;

import sambandh.application.shared.Reaction;
import sambandh.application.task.TaskViews;
import sambandh.domain.interaction.NoteId;
import sambandh.domain.shared.Scope;
import sambandh.domain.task.TaskDone;
import sambandh.domain.task.TaskId;

/** A promise is kept once its task is done. */
public final class NotePromiseKept implements Reaction<TaskDone> {
    private final TaskViews tasks;
    private final Notes notes;

    public NotePromiseKept(TaskViews tasks, Notes notes) {
        this.tasks = tasks;
        this.notes = notes;
    }

    @Override
    public String name() {
        return "interaction.promise-kept";
    }

    @Override
    public Class<TaskDone> event() {
        return TaskDone.class;
    }

    @Override
    public void react(TaskDone done) {
        if (done.subject().equals(WriteNote.PROMISE)) {
            tasks.find(new Scope.Company(), new TaskId(done.taskId()))
                    .map(it -> it.reference())
                    .ifPresent(note -> notes.keep(new NoteId(note), done.occurredAt()));
        }
    }
}
